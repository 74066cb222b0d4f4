package org.aftersales.penalty;

import java.time.Instant;
import java.time.ZoneOffset;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Statements about broken shipping promises as of a cut-off, by the time at which a
 * breach took effect, whichever night recorded it. Fake orders are left out throughout.
 */
@Component
class ShippingQueries {

	/** Days of the window. */
	static final int WINDOW = 30;

	/**
	 * Every breach before the cut-off with what is owed for it, what of that was reversed
	 * by the business date and what is left, and its excuse: the reason by which it cost
	 * nothing from the first, or the words with which the night reversed it later. Its
	 * {@code kind} is the column of the sheets that it counts in, its {@code word} what
	 * it is called.
	 */
	static final String BREACHES = """
			breaches as (
			  select d.id as decision_id, d.subject, d.subject_id, d.rule, d.pack, d.outcome, d.breach, d.from_stage, d.clock_started_at,
			         d.effective_at, (d.effective_at at time zone :zone)::date as day, d.effective_at >= :from as current,
			         d.arithmetic as clock, o.id as order_id, o.order_no, o.paid_at, s.shop_id, s.name as shop, s.platform, s.region,
			         e.rule as price_rule, e.base_amount, e.amount, e.payer, e.beneficiary, e.arithmetic,
			         coalesce(e.uncapped_amount, e.amount) as before_caps, e.cut_by, coalesce(e.excused_by, case when v.done_by = 'night' then v.reason end) as excuse,
			         case when e.id is not null then coalesce(v.amount, 0.00) end as reversed,
			         e.amount - coalesce(v.amount, 0.00) as net,
			         case when d.outcome = 'TRACE_MISSING' then 'trace-missing' else d.breach end as word,
			         case when d.breach = 'late' then 'late'
			              when d.breach in ('out-of-stock', 'out-of-stock-admitted') then 'out-of-stock'
			              when d.breach in ('trace-timeout', 'trace-abnormal') then 'trace'
			              when d.breach in ('false-shipping-no-pickup', 'false-shipping-goods', 'fraud-shipping') then 'false-shipping'
			              else 'other' end as kind
			    from decision d
			    join shop_order o on o.id = d.order_id
			    join shop s on s.shop_id = o.shop_id
			    left join entitlement e on e.decision_id = d.id and e.owed_since < :cutOff
			    left join entitlement_event v on v.entitlement_id = e.id and v.kind = 'REVERSED' and v.booked_for <= :date
			   where d.breach is not null and not o.fake and d.effective_at < :cutOff)
			""";

	private final JdbcClient jdbc;

	ShippingQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The statement with its parameters: {@code :cutOff}, {@code :from} (the window's
	 * start), {@code :since} (the start of the window before), {@code :zone} and
	 * {@code :date}.
	 */
	StatementSpec statement(String sql, BusinessDate date) {
		return this.jdbc.sql(sql)
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.param("from", date.windowStart(WINDOW).atOffset(ZoneOffset.UTC))
			.param("since", date.windowStart(2 * WINDOW).atOffset(ZoneOffset.UTC))
			.param("zone", date.zone().getId())
			.param("date", date.date());
	}

	/**
	 * What broke in the window that ends with the business date.
	 */
	ShippingCounts counts(BusinessDate date) {
		return counts(date, date.windowStart(WINDOW), date.cutOff());
	}

	/**
	 * What broke in the window before.
	 */
	ShippingCounts previousCounts(BusinessDate date) {
		return counts(date, date.windowStart(2 * WINDOW), date.windowStart(WINDOW));
	}

	/**
	 * What broke ever before the cut-off.
	 */
	ShippingCounts totals(BusinessDate date) {
		return counts(date, Instant.EPOCH, date.cutOff());
	}

	/**
	 * What had broken ever before the window began.
	 */
	ShippingCounts previousTotals(BusinessDate date) {
		return counts(date, Instant.EPOCH, date.windowStart(WINDOW));
	}

	/**
	 * Late orders of the window that still wait for the parcel or the money.
	 */
	Unshipped unshipped(BusinessDate date) {
		return statement(
				"with " + BREACHES
						+ """
								, late as (
								  select order_id, min(effective_at) as since, bool_or(current) as current from breaches
								   where outcome = 'LATE' and excuse is null group by order_id),
								waiting as (
								  select order_id, since, current from late l
								   where not exists (select from shipment p join shipment_event v on v.shipment_id = p.id
								                      where p.order_id = l.order_id and v.kind in ('PICKED_UP', 'SIGNED', 'RECEIVED') and v.at < :cutOff)
								     and not exists (select from claim c join claim_event v on v.claim_id = c.id
								                      where c.order_id = l.order_id and v.kind = 'REFUNDED' and v.at < :cutOff))
								select (select count(*) from late where current) as late, count(*) filter (where current) as waiting,
								       coalesce(floor(extract(epoch from :cutOff::timestamptz - min(since) filter (where current)) / 3600), 0)::bigint as hours,
								       count(*) filter (where not current) as older
								  from waiting""",
				date)
			.query((row, index) -> new Unshipped(row.getLong("late"), row.getLong("waiting"), row.getLong("hours"),
					row.getLong("older")))
			.single();
	}

	/**
	 * About how many rows the longest table has: broken promises or groups not formed.
	 */
	long rowsToCome(BusinessDate date) {
		return statement(
				"""
						select greatest(count(*) filter (where breach is not null), count(*) filter (where outcome = 'CANCELLED'))
						  from decision where effective_at < :cutOff""",
				date)
			.query(Long.class)
			.single();
	}

	private ShippingCounts counts(BusinessDate date, Instant begin, Instant end) {
		return statement(
				"""
						select count(*) filter (where d.breach is not null) as breaches,
						       count(distinct d.order_id) filter (where d.breach is not null) as orders,
						       count(*) filter (where d.outcome = 'LATE') as late,
						       count(*) filter (where d.outcome = 'TRACE_MISSING') as trace_missing,
						       count(*) filter (where d.subject = 'ORDER' and d.outcome = 'CANCELLED') as cancelled,
						       (select coalesce(sum(e.amount), 0.00)
						          from entitlement e join shop_order o on o.id = e.order_id join decision b on b.id = e.decision_id
						         where b.breach is not null and not o.fake and e.owed_since >= :begin and e.owed_since < :end) as owed,
						       (select coalesce(sum(v.amount), 0.00)
						          from entitlement e join shop_order o on o.id = e.order_id join decision b on b.id = e.decision_id
						          join entitlement_event v on v.entitlement_id = e.id and v.kind = 'REVERSED' and v.booked_for <= :date
						         where b.breach is not null and not o.fake and e.owed_since >= :begin and e.owed_since < :end) as reversed
						  from decision d
						  join shop_order o on o.id = d.order_id
						 where not o.fake and d.effective_at >= :begin and d.effective_at < :end""",
				date)
			.param("begin", begin.atOffset(ZoneOffset.UTC))
			.param("end", end.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new ShippingCounts(row.getLong("breaches"), row.getLong("orders"),
					row.getLong("late"), row.getLong("trace_missing"), row.getLong("cancelled"),
					row.getBigDecimal("owed"), row.getBigDecimal("reversed")))
			.single();
	}

}
