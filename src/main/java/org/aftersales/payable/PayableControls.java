package org.aftersales.payable;

import java.math.BigDecimal;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.payable.PayableWorkbook.Tables;
import org.aftersales.report.Labels;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * The control totals of what is owed: the payables against the ledger, the ledger against
 * itself, the payment files against the payables.
 */
@Component
class PayableControls {

	private static final String ENDED = """
			exists (select from entitlement_event v
			         where v.entitlement_id = e.id and v.kind in ('PAID', 'WAIVED', 'REVERSED', 'ADVANCED') and v.booked_for <= :date::date)
			""";

	private final Payables payables;

	PayableControls(Payables payables) {
		this.payables = payables;
	}

	void check(BusinessDate date, WorkbookDraft draft, Tables tables, Trend trend) {
		Total due = tables.due().sum(PaymentsDue.AMOUNT);
		draft.check("payable.check.rows", tables.due().count(), count(date, """
				select count(*) from entitlement e, shop_order o
				 where o.id = e.order_id and o.fake is false and e.amount > 0 and e.business_date <= :date and not
				""" + ENDED));
		draft.check("payable.check.ledger", due, closing(date));
		draft.check("payable.check.movements", PayableMovements.openingAndMoved(tables.movements()), closing(date));
		draft.check("payable.check.balance", tables.movements().sum(PayableMovements.CLOSING), new BigDecimal("0.00"));
		draft.check("payable.check.opening",
				tables.movements().sumWhere(PayableMovements.OPENING, PayableMovements.OWED_TO),
				closing(date.minusDays(1)));
		BigDecimal overdue = amount(date,
				"""
						select coalesce(sum(e.amount), 0.00) from entitlement e, shop_order o
						 where o.id = e.order_id and o.fake is false and e.business_date <= :date
						   and (e.due_by < :cutOff
						        or (e.due_by is null and e.owed_since < :cutOff::timestamptz - :payWithin * interval '1 second')) and not
						"""
						+ ENDED);
		draft.check("payable.check.overdue", tables.overdue().sum(PaymentsDue.AMOUNT), overdue);
		draft.check("payable.check.overdueDue", tables.due().sumWhere(PaymentsDue.AMOUNT, PaymentsDue.OVERDUE),
				overdue);
		draft.check("payable.check.files", tables.due().sumWhere(PaymentsDue.AMOUNT, PaymentsDue.IN_FILE),
				inFiles(date));
		draft.check("payable.check.recourse", tables.recourse().sum(Recourse.AMOUNT), recourse(date));
		draft.check("payable.check.promises", tables.promises().count(), count(date, """
				select (select count(*) from obligation where promised_at < :cutOff)
				       - (select count(*) from obligation where promised_at < :cutOff and kept_at < :cutOff)
				       - (select count(*) from obligation p, shop_order o
				           where o.id = p.order_id and o.fake and p.promised_at < :cutOff
				             and (p.kept_at >= :cutOff or p.kept_at is null))"""));
		draft.check("payable.check.trend", draft.bars(trend), count(date, """
				select count(*) from entitlement e, shop_order o
				 where o.id = e.order_id and o.fake is false and e.amount > 0
				   and e.business_date between :date::date - 29 and :date::date"""));
	}

	List<String> notes(BusinessDate date, Labels labels, String payWithin) {
		return List.of(labels.text("payable.payWithin", payWithin), labels.text("payable.unpriced", labels.count(count(
				date,
				"""
						select count(*) from decision d, shop_order o
						 where o.id = d.order_id and o.fake is false and d.breach is not null and d.effective_at < :cutOff
						   and not exists (select from entitlement e where e.decision_id = d.id and e.business_date <= :date)"""))),
				labels.text("payable.set-aside", labels.count(count(date, """
						select count(*) from quarantined
						 where opened_on <= :date and (closed_on is null or closed_on > :date)"""))));
	}

	/**
	 * What the ledger owes to those who are owed, without what goes back and forth for
	 * advances.
	 */
	private BigDecimal closing(BusinessDate date) {
		return amount(date, """
				select coalesce(sum(l.amount), 0.00)
				  from ledger_log l
				  join shop_order o on o.shop_id = l.shop_id and o.order_no = l.order_no and o.fake is false
				 where l.account = l.beneficiary and l.movement <> 'RECOVERED' and l.booked_for <= :date""");
	}

	private BigDecimal inFiles(BusinessDate date) {
		Sum sum = new Sum();
		PaymentFile.PAYERS
			.forEach((payer) -> this.payables.openOf(payer, date, (payable) -> sum.add(payable.amount())));
		return sum.total;
	}

	private BigDecimal recourse(BusinessDate date) {
		return amount(date,
				"""
						select (select coalesce(sum(l.amount), 0.00) from ledger_entry l, entitlement e, shop_order o
						         where e.id = l.entitlement_id and o.id = e.order_id and o.fake is false and l.booked_for <= :date
						           and l.account = 'platform' and l.movement in ('ADVANCED', 'RECOVERED'))
						       + (select coalesce(sum(e.amount), 0.00) from entitlement e, shop_order o
						           where o.id = e.order_id and o.fake is false and e.business_date <= :date
						             and e.payer not in ('seller', 'buyer', 'deposit') and not\s"""
						+ ENDED + ")");
	}

	private BigDecimal amount(BusinessDate date, String sql) {
		return this.payables.statement(sql, date).query(BigDecimal.class).single();
	}

	private long count(BusinessDate date, String sql) {
		return this.payables.statement(sql, date).query(Long.class).single();
	}

	/**
	 * A sum of amounts that pass by.
	 */
	private static final class Sum {

		private BigDecimal total = new BigDecimal("0.00");

		void add(BigDecimal amount) {
			this.total = this.total.add(amount);
		}

	}

}
