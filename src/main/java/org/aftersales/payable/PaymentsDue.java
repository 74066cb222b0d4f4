package org.aftersales.payable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.Places;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * One row for each entitlement of which money is open, by payer, rule and time, and where
 * the rows of each payer and rule begin.
 */
final class PaymentsDue {

	static final Column AMOUNT = Column.of("payable.amount", ColumnKind.MONEY);

	static final Column OVERDUE = Column.of("payable.due.overdue", ColumnKind.FLAG);

	static final Column IN_FILE = Column.of("payable.due.inFile", ColumnKind.FLAG);

	private final ArrivalWindows windows;

	private final BusinessDate date;

	private final WorkbookDraft draft;

	private final PayableWords words;

	private final TableSheet table;

	private final Places places = new Places();

	PaymentsDue(ArrivalWindows windows, BusinessDate date, WorkbookDraft draft) {
		this.windows = windows;
		this.date = date;
		this.draft = draft;
		this.words = new PayableWords(draft.labels());
		this.table = draft.table("payable.due", Column.of("payable.id", ColumnKind.ID).wide(44),
				Column.of("payable.payer", ColumnKind.TEXT).wide(12),
				Column.of("payable.shop", ColumnKind.TEXT).wide(24), Column.of("payable.order", ColumnKind.ID),
				Column.of("payable.beneficiary", ColumnKind.TEXT).wide(12), Column.of("payable.buyer", ColumnKind.ID),
				Column.of("payable.rule", ColumnKind.RULE), Column.of("payable.why", ColumnKind.TEXT).wide(52), AMOUNT,
				Column.of("payable.since", ColumnKind.INSTANT), Column.of("payable.payBy", ColumnKind.INSTANT), OVERDUE,
				Column.of("payable.due.approved", ColumnKind.FLAG),
				Column.of("payable.due.channel", ColumnKind.TEXT).wide(14),
				Column.of("payable.due.window", ColumnKind.TEXT).wide(28),
				Column.of("payable.due.windowRule", ColumnKind.RULE),
				Column.of("payable.due.arrives", ColumnKind.INSTANT), IN_FILE);
	}

	TableSheet stream(Payables payables) {
		payables.open(this.date, this::row);
		return this.table;
	}

	/**
	 * Where the rows of that payer and rule begin, if there are any.
	 */
	Optional<String> place(String payer, String rule, String breach) {
		return this.places.of(payer, rule, breach);
	}

	private void row(Payable payable) {
		Payable.OrderName order = payable.order();
		Optional<Arrival> arrival = payable.goesToTheBuyer()
				? this.windows.of(order.platform(), order.channel(), payable.payBy()) : Optional.empty();
		this.table.row(payable.id(), this.words.party(payable.payer()), order.shop(), order.orderNo(),
				this.words.party(payable.beneficiary()), order.buyer(), payable.rule(), this.words.why(payable),
				payable.amount(), payable.owedSince(), payable.payBy(), payable.isOverdue(this.date.cutOff()),
				payable.approved(), order.channel(), window(payable, arrival), arrival.map(Arrival::rule).orElse(null),
				arrival.flatMap(Arrival::at).orElse(null), PaymentFile.PAYERS.contains(payable.payer()));
		this.places.add(this.table, payable.payer(), payable.rule(), payable.breach());
	}

	private String window(Payable payable, Optional<Arrival> arrival) {
		Labels labels = this.draft.labels();
		if (!payable.goesToTheBuyer()) {
			return labels.text("payable.due.notToBuyer");
		}
		return arrival.map((found) -> found.at().isPresent() ? found.window() : labels.text("payable.due.noDuration"))
			.orElse(labels.text("payable.due.noWindow"));
	}

	/**
	 * The overdue ones alone, the longest overdue first.
	 */
	static TableSheet overdue(Payables payables, BusinessDate date, WorkbookDraft draft) {
		PayableWords words = new PayableWords(draft.labels());
		TableSheet table = draft.table("payable.overdue", Column.of("payable.id", ColumnKind.ID).wide(44),
				Column.of("payable.overdue.days", ColumnKind.COUNT).wide(10),
				Column.of("payable.payBy", ColumnKind.INSTANT), AMOUNT,
				Column.of("payable.payer", ColumnKind.TEXT).wide(12),
				Column.of("payable.beneficiary", ColumnKind.TEXT).wide(12),
				Column.of("payable.shop", ColumnKind.TEXT).wide(24), Column.of("payable.order", ColumnKind.ID),
				Column.of("payable.buyer", ColumnKind.ID), Column.of("payable.rule", ColumnKind.RULE),
				Column.of("payable.why", ColumnKind.TEXT).wide(52));
		payables.overdue(date,
				(payable) -> table.row(payable.id(), daysBetween(payable.payBy(), date.cutOff()), payable.payBy(),
						payable.amount(), words.party(payable.payer()), words.party(payable.beneficiary()),
						payable.order().shop(), payable.order().orderNo(), payable.order().buyer(), payable.rule(),
						words.why(payable)));
		return table;
	}

	private static BigDecimal daysBetween(Instant from, Instant to) {
		return BigDecimal.valueOf(Duration.between(from, to).toDays());
	}

}
