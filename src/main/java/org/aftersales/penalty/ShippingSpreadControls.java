package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
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

	/**
	 * Checks these sheets.
	 * @param seen what the orders due come to
	 * @param elsewhere orders that were looked at and are not due in the window
	 * @param formedSince since when groups have formed of which all orders were looked at
	 */
	void check(BusinessDate date, WorkbookDraft draft, ShippingSpread spread, ShippingTally seen, long elsewhere,
			Instant formedSince) {
		Expected expected = expected(date);
		TableSheet days = spread.days();
		Total due = days.sum(ShippingDays.DUE);
		draft.check("shipping.check.looked", due.plus(Total.of(elsewhere)), looked(date, formedSince));
		draft.check("shipping.check.kept", days.sum(ShippingDays.KEPT), seen.keptByFacts());
		draft.check("shipping.check.cancelled", days.sum(ShippingDays.CANCELLED), seen.cancelledByFacts());
		draft.check("shipping.check.broken", days.sum(ShippingDays.BROKEN).plus(days.sum(ShippingDays.EXEMPT)),
				expected.late());
		draft.check("shipping.check.exempt", days.sum(ShippingDays.EXEMPT), expected.exempt());
		draft.check("shipping.check.excuses", spread.excuses().sum(ShippingExcuses.ORDERS), expected.exempt());
		draft.check("shipping.check.due", spread.hours().sum(ShippingHours.DUE), value(due));
		draft.check("shipping.check.lateToday", spread.rates().sum(ShippingRates.LATE),
				expected.lateToday() - expected.exemptToday());
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
				kinds(draft, spread.kindsByDay(), "Day", row.getLong("breaches"), row.getBigDecimal("owed"));
				kinds(draft, spread.kindsByShop(), "Shop", row.getLong("breaches"), row.getBigDecimal("owed"));
			});
	}

	private static void kinds(WorkbookDraft draft, TableSheet kinds, String by, long breaches, BigDecimal owed) {
		draft.check("shipping.check.kindsBy" + by, kinds.sum(ShippingKinds.BREACHES), breaches);
		draft.check("shipping.check.owedBy" + by, kinds.sum(ShippingKinds.OWED), owed);
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

	/**
	 * Every order that a promise of these days can be about.
	 */
	private long looked(BusinessDate date, Instant formedSince) {
		return this.queries.statement(
				"""
						select count(*)
						  from shop_order o
						 where o.fake is false and (o.paid_at at time zone :zone)::date <= :date::date
						   and (coalesce(o.group_formed_at between :formedSince and :cutOff::timestamptz - interval '1 microsecond', false)
						        or coalesce(o.promised_ship_at >= :since, false)
						        or exists (select from order_extension x
						                    where x.order_id = o.id and x.node = 'ship' and x.granted_at < :cutOff)
						        or exists (select from decision d
						                    where d.order_id = o.id and d.outcome = 'LATE'
						                      and (d.effective_at at time zone :zone)::date between :date::date - 59 and :date::date))""",
				date)
			.param("formedSince", formedSince.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private Expected expected(BusinessDate date) {
		return this.queries.statement("""
				with late as (
				  select d.id, (d.effective_at at time zone :zone)::date as day from decision d, shop_order o
				   where o.id = d.order_id and o.fake is false and d.outcome = 'LATE'
				     and (d.effective_at at time zone :zone)::date between :date::date - 29 and :date::date),
				exempt as (
				  select late.day from entitlement_log e, entitlement i, late
				   where i.id = e.id and late.id = i.decision_id
				     and (e.excused_by <> ''
				          or e.id in (select v.entitlement_id from entitlement_event v
				                       where v.kind = 'REVERSED' and v.done_by = 'night' and v.booked_for <= :date)))
				select (select count(*) from late) as late, (select count(*) from exempt) as exempt,
				       (select count(*) from late where day = :date::date) as late_today,
				       (select count(*) from exempt where day = :date::date) as exempt_today""", date)
			.query((row, index) -> new Expected(row.getLong("late"), row.getLong("exempt"), row.getLong("late_today"),
					row.getLong("exempt_today")))
			.single();
	}

	private static BigDecimal value(Total total) {
		return total.value().orElse(BigDecimal.ZERO);
	}

	private record Expected(long late, long exempt, long lateToday, long exemptToday) {

	}

}
