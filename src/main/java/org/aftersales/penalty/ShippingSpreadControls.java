package org.aftersales.penalty;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.WorkbookDraft;

/**
 * The control totals of the sheets that spread orders, parcels and breaches over days,
 * carriers, regions and hours.
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
		places(date, draft, spread);
		hours(date, draft, spread);
	}

	private void places(BusinessDate date, WorkbookDraft draft, ShippingSpread spread) {
		this.queries.statement(
				"""
						select (select count(distinct v.shipment_id)
						          from shipment_event v, shipment p, shop_order o
						         where p.id = v.shipment_id and o.id = p.order_id and o.fake is false and v.kind = 'PICKED_UP'
						           and (v.at at time zone :zone)::date between :date::date - 29 and :date::date
						           and not exists (select from shipment_event w
						                            where w.shipment_id = v.shipment_id and w.kind = 'PICKED_UP'
						                              and (w.at at time zone :zone)::date < :date::date - 29)) as parcels,
						       (select count(*) from decision d, shop_order o
						         where o.id = d.order_id and o.fake is false and d.breach <> ''
						           and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date) as breaches,
						       (select coalesce(sum(e.amount), 0.00) from entitlement e, decision d, shop_order o
						         where d.id = e.decision_id and o.id = e.order_id and o.fake is false and d.breach <> ''
						           and e.owed_since < :cutOff
						           and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date) as owed""",
				date)
			.query((row) -> {
				draft.check("shipping.check.carriers", spread.carriers().sum(ShippingPlaces.PARCELS),
						row.getLong("parcels"));
				draft.check("shipping.check.carrierBreaches", spread.carriers().sum(ShippingPlaces.BREACHES),
						row.getLong("breaches"));
				draft.check("shipping.check.carrierOwed", spread.carriers().sum(ShippingPlaces.OWED),
						row.getBigDecimal("owed"));
				draft.check("shipping.check.regions", spread.regions().sum(ShippingPlaces.PARCELS),
						row.getLong("parcels"));
				draft.check("shipping.check.regionBreaches", spread.regions().sum(ShippingPlaces.BREACHES),
						row.getLong("breaches"));
				draft.check("shipping.check.regionOwed", spread.regions().sum(ShippingPlaces.OWED),
						row.getBigDecimal("owed"));
			});
	}

	private void hours(BusinessDate date, WorkbookDraft draft, ShippingSpread spread) {
		this.queries.statement(
				"""
						select count(*) as orders,
						       count(*) filter (where not exists (select from shipment p, shipment_event v
						                                           where p.order_id = o.id and v.shipment_id = p.id
						                                             and v.kind = 'PICKED_UP'
						                                             and (v.at at time zone :zone)::date <= :date::date)) as not_yet
						  from shop_order o
						 where o.fake is false and (o.paid_at at time zone :zone)::date between :date::date - 29 and :date::date""",
				date)
			.query((row) -> {
				draft.check("shipping.check.hours", spread.hours().sum(ShippingHours.ORDERS), row.getLong("orders"));
				draft.check("shipping.check.notYet", spread.hours().sum(ShippingHours.NOT_YET), row.getLong("not_yet"));
			});
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
						           and not exists (select from decision l
							                            where l.order_id = o.id and l.outcome = 'LATE'
							                              and l.effective_at < :cutOff)) as picked_up,
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
