package org.aftersales.ahead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Places;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * The lists of clocks, the soonest first, and where the rows of each rule begin.
 */
final class AheadSheets {

	static final Column MONEY = Column.of("ahead.money", ColumnKind.MONEY);

	static final Column PAID = Column.of("ahead.paid", ColumnKind.MONEY);

	static final Column SOON = Column.of("ahead.soon", ColumnKind.FLAG).wide(10);

	private static final Column ORDER = Column.of("ahead.order", ColumnKind.ID);

	private static final Column DEADLINE = Column.of("ahead.deadline", ColumnKind.INSTANT);

	private static final Column HOURS = Column.of("ahead.hours", ColumnKind.HOURS).wide(10);

	private static final Column SPAN = Column.of("ahead.span", ColumnKind.TEXT).wide(14);

	private static final Column TO_DO = Column.of("ahead.toDo", ColumnKind.TEXT).wide(80);

	private static final Column OUTCOME = Column.of("ahead.outcome.column", ColumnKind.TEXT).wide(34);

	private static final Column BASIS = Column.of("ahead.basis.column", ColumnKind.TEXT).wide(20);

	private static final Column SHOP = Column.of("ahead.shop", ColumnKind.TEXT).wide(24);

	private static final Column PLATFORM = Column.of("ahead.platform", ColumnKind.TEXT).wide(12);

	private static final Column CLAIM = Column.of("ahead.claim", ColumnKind.ID);

	private static final Column PARCEL = Column.of("ahead.parcel", ColumnKind.ID).wide(9);

	private static final Column RULE = Column.of("ahead.rule", ColumnKind.RULE);

	private static final Column NODE = Column.of("ahead.node.column", ColumnKind.TEXT).wide(30);

	private static final Column PACK = Column.of("ahead.pack", ColumnKind.ID).wide(22);

	private static final Column[] COLUMNS = { ORDER, DEADLINE, HOURS, SPAN, TO_DO, OUTCOME, MONEY, BASIS, SHOP,
			PLATFORM, CLAIM, PARCEL, RULE, NODE, PACK, PAID, SOON };

	private final Horizon horizon;

	private final WorkbookDraft draft;

	private final AheadWords words;

	private final Foremost foremost;

	private final Places places = new Places();

	AheadSheets(Horizon horizon, WorkbookDraft draft) {
		this.horizon = horizon;
		this.draft = draft;
		this.foremost = new Foremost(horizon);
		this.words = new AheadWords(draft.labels(), horizon.date().zone());
	}

	/**
	 * The seller's clocks within 72 hours.
	 */
	TableSheet ahead(ListedLapses lapses) {
		TableSheet table = this.draft.table("ahead.list", COLUMNS);
		lapses.forEach((lapse) -> {
			row(table, lapse);
			this.foremost.add(lapse);
			this.places.add(table, Outlook.RuleKey.of(lapse).name());
		});
		return table;
	}

	/**
	 * The buyers' clocks within 72 hours.
	 */
	TableSheet buyers(ListedLapses lapses) {
		return fill("ahead.buyers", lapses);
	}

	/**
	 * The seller's clocks that lapse on the next holidays.
	 */
	TableSheet holidays(ListedLapses lapses) {
		return fill("ahead.holidays", lapses);
	}

	/**
	 * Where the first row of that rule stands on the list of the seller's clocks,
	 * whatever its lapse leads to, if it has one.
	 */
	Optional<String> place(Outlook.RuleKey rule) {
		return this.places.of(rule.name());
	}

	/**
	 * The rules of the seller's clocks that lapse first.
	 */
	Foremost foremost() {
		return this.foremost;
	}

	private TableSheet fill(String key, ListedLapses lapses) {
		TableSheet table = this.draft.table(key, COLUMNS);
		lapses.forEach((lapse) -> row(table, lapse));
		return table;
	}

	private void row(TableSheet table, Lapse lapse) {
		Lapse.OrderName order = lapse.order();
		Span span = Span.of(this.horizon.cutOff(), lapse.deadline());
		@Nullable BigDecimal money = lapse.stake().isPresent() ? lapse.money() : null;
		table.row(order.orderNo(), lapse.deadline(), hours(lapse), this.words.span(span), this.words.toDo(lapse),
				this.words.outcome(lapse.rule().outcome()), money, this.words.basis(lapse.stake()), order.shop(),
				order.platform(), number(lapse, SubjectKind.CLAIM), number(lapse, SubjectKind.SHIPMENT),
				lapse.rule().id(), this.words.node(lapse.rule().node()), lapse.rule().pack(), order.paid(),
				span == Span.H24);
	}

	private static @Nullable String number(Lapse lapse, SubjectKind kind) {
		return (lapse.subject() == kind) ? lapse.subjectNo() : null;
	}

	/**
	 * Hours from the cut-off, two decimals, rounded down: no hour is promised that is not
	 * there.
	 */
	private BigDecimal hours(Lapse lapse) {
		return BigDecimal.valueOf(Duration.between(this.horizon.cutOff(), lapse.deadline()).toSeconds())
			.divide(BigDecimal.valueOf(3600), 2, RoundingMode.DOWN);
	}

}
