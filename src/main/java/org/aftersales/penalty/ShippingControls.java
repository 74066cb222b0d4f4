package org.aftersales.penalty;

import java.math.BigDecimal;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.ShippingWorkbook.Tables;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * The control totals of the shipping workbook: its money against the entitlements and
 * against both sides of the ledger, its counts against the decisions.
 */
@Component
class ShippingControls {

	/** What is owed for broken promises, and not for postage. */
	private static final String OF_PROMISES = """
			e.breach not in ('return-postage', 'return-surplus', 'outbound-postage', 'freight-cover', 'freight-subsidy')""";

	private final ShippingQueries queries;

	ShippingControls(ShippingQueries queries) {
		this.queries = queries;
	}

	void check(BusinessDate date, WorkbookDraft draft, Tables tables, Trend trend) {
		Expected expected = expected(date);
		Total owed = tables.detail().sum(ShippingDetail.OWED);
		draft.check("shipping.check.breaches", tables.detail().count(), expected.breaches());
		draft.check("shipping.check.lateInWindow",
				tables.detail().sumWhere(ShippingDetail.LATE, ShippingDetail.IN_WINDOW), expected.lateInWindow());
		draft.check("shipping.check.entitlements", owed, expected.entitled());
		draft.check("shipping.check.beforeCaps", tables.detail().sum(ShippingDetail.BEFORE_CAPS),
				expected.beforeCaps());
		draft.check("shipping.check.rulesBeforeCaps", tables.rules().sum(ShippingBreakdown.BEFORE_CAPS),
				expected.beforeCaps());
		draft.check("shipping.check.payers", owed, expected.paid());
		draft.check("shipping.check.beneficiaries", owed, expected.received());
		draft.check("shipping.check.reversed", tables.detail().sum(ShippingDetail.REVERSED), expected.reversed());
		draft.check("shipping.check.net", tables.detail().sum(ShippingDetail.NET), expected.net());
		draft.check("shipping.check.netShops", tables.shops().sum(ShippingBreakdown.NET), expected.net());
		draft.check("shipping.check.netRules", tables.rules().sum(ShippingBreakdown.NET), expected.net());
		draft.check("shipping.check.shops", tables.shops().sum(ShippingBreakdown.OWED), expected.entitled());
		draft.check("shipping.check.rules", tables.rules().sum(ShippingBreakdown.BREACHES), expected.breaches());
		draft.check("shipping.check.inWindow", tables.rules().sum(ShippingBreakdown.IN_WINDOW), expected.inWindow());
		draft.check("shipping.check.previous", tables.rules().sum(ShippingBreakdown.PREVIOUS), expected.previous());
		draft.check("shipping.check.orders", tables.detail().sum(ShippingDetail.ORDER), expected.orders());
		draft.check("shipping.check.trend", draft.bars(trend), expected.lateInWindow());
		draft.check("shipping.check.groups", tables.groups().count(), expected.cancelled());
	}

	private Expected expected(BusinessDate date) {
		return this.queries
			.statement(
					"""
							select (select count(*) from decision d, shop_order o
							         where o.id = d.order_id and o.fake is false and d.breach is not null and d.effective_at < :cutOff) as breaches,
							       (select count(*) from decision d, shop_order o
							         where o.id = d.order_id and o.fake is false and d.outcome = 'LATE'
							           and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date) as late_in_window,
							       (select count(*) from decision d, shop_order o
							         where o.id = d.order_id and o.fake is false and d.breach <> ''
							           and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date) as in_window,
							       (select count(*) from decision d, shop_order o
							         where o.id = d.order_id and o.fake is false and d.breach <> ''
							           and (d.effective_at at time zone :zone)::date between :date::date - 59 and :date::date - 30) as previous,
							       (select count(*) from shop_order o
							         where o.fake is false and o.id in (
							           select d.order_id from decision d
							            where d.breach <> ''
							              and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date)) as orders,
							       (select count(*) from decision d, shop_order o
							         where o.id = d.order_id and o.fake is false and d.outcome = 'CANCELLED' and d.subject = 'ORDER'
							           and d.effective_at < :cutOff) as cancelled,
							       (select coalesce(sum(e.amount), 0.00) from entitlement e, shop_order o
							         where o.id = e.order_id and o.fake is false and e.owed_since < :cutOff and %1$s) as entitled,
							       (select coalesce(sum(g.uncapped_amount), 0.00) from entitlement_log g, entitlement e, shop_order o
							         where e.id = g.id and o.id = e.order_id and o.fake is false and e.owed_since < :cutOff and %1$s) as before_caps,
							       (select coalesce(-sum(l.amount), 0.00) from ledger_entry l, entitlement e, shop_order o
							         where e.id = l.entitlement_id and o.id = e.order_id and o.fake is false and l.movement = 'OWED'
							           and l.account = e.payer and e.owed_since < :cutOff and %1$s) as paid,
							       (select coalesce(sum(l.amount), 0.00) from ledger_entry l, entitlement e, shop_order o
							         where e.id = l.entitlement_id and o.id = e.order_id and o.fake is false and l.movement = 'OWED'
							           and l.account = e.beneficiary and e.owed_since < :cutOff and %1$s) as received,
							       (select coalesce(sum(l.amount), 0.00) from ledger_entry l, entitlement e, shop_order o
							         where e.id = l.entitlement_id and o.id = e.order_id and o.fake is false and l.movement = 'REVERSED'
							           and l.account = e.payer and l.booked_for <= :date and e.owed_since < :cutOff and %1$s) as reversed,
							       (select coalesce(sum(l.amount), 0.00) from ledger_entry l, entitlement e, shop_order o
							         where e.id = l.entitlement_id and o.id = e.order_id and o.fake is false
							           and (l.movement = 'OWED' or l.movement = 'REVERSED' and l.booked_for <= :date)
							           and l.account = e.beneficiary and e.owed_since < :cutOff and %1$s) as net"""
						.formatted(OF_PROMISES),
					date)
			.query((row, index) -> new Expected(row.getLong("breaches"), row.getLong("late_in_window"),
					row.getLong("in_window"), row.getLong("previous"), row.getLong("orders"), row.getLong("cancelled"),
					row.getBigDecimal("entitled"), row.getBigDecimal("before_caps"), row.getBigDecimal("paid"),
					row.getBigDecimal("received"), row.getBigDecimal("reversed"), row.getBigDecimal("net")))
			.single();
	}

	private record Expected(long breaches, long lateInWindow, long inWindow, long previous, long orders, long cancelled,
			BigDecimal entitled, BigDecimal beforeCaps, BigDecimal paid, BigDecimal received, BigDecimal reversed,
			BigDecimal net) {

	}

}
