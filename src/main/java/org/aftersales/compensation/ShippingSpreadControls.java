package org.aftersales.compensation;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.WorkbookDraft;

/**
 * The control totals of the sheets that spread orders, parcels and breaches over days.
 */
final class ShippingSpreadControls {

	private final ShippingQueries queries;

	ShippingSpreadControls(ShippingQueries queries) {
		this.queries = queries;
	}

	void check(BusinessDate date, WorkbookDraft draft, ShippingSpread spread) {
		Expected expected = expected(date);
		draft.check("shipping.check.pickedUp",
				spread.days().sum(ShippingDays.KEPT).plus(spread.days().sum(ShippingDays.NOT_JUDGED)),
				expected.pickedUp());
		draft.check("shipping.check.broken", spread.days().sum(ShippingDays.BROKEN), expected.late());
		draft.check("shipping.check.exempt", spread.days().sum(ShippingDays.EXEMPT), expected.exempt());
	}

	private Expected expected(BusinessDate date) {
		return this.queries.statement(
				"""
						select (select count(distinct p.order_id)
						          from shipment_event v, shipment p, shop_order o
						         where p.id = v.shipment_id and o.id = p.order_id and o.fake is false and v.kind = 'PICKED_UP'
						           and (v.at at time zone :zone)::date between :date::date - 29 and :date::date
						           and not exists (select from shipment q, shipment_event w
						                            where q.order_id = o.id and w.shipment_id = q.id and w.kind = 'PICKED_UP'
						                              and (w.at at time zone :zone)::date < :date::date - 29)
						           and o.id not in (select l.order_id from decision l
						                             where l.outcome = 'LATE' and l.effective_at < :cutOff)) as picked_up,
						       (select count(*) from decision d, shop_order o
						         where o.id = d.order_id and o.fake is false and d.outcome = 'LATE'
						           and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date) as late,
						       (select count(*) from entitlement_log e, entitlement i, shop_order o, decision d
						         where i.id = e.id and o.id = i.order_id and o.fake is false and d.id = i.decision_id and d.outcome = 'LATE'
						           and (e.owed_since at time zone :zone)::date between :date::date - 29 and :date::date
						           and (e.excused_by <> ''
						                or e.id in (select v.entitlement_id from entitlement_event v
						                             where v.kind = 'REVERSED' and v.done_by = 'night' and v.booked_for <= :date))) as exempt""",
				date)
			.query((row, index) -> new Expected(row.getLong("picked_up"), row.getLong("late"), row.getLong("exempt")))
			.single();
	}

	private record Expected(long pickedUp, long late, long exempt) {

	}

}
