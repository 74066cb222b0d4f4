package org.aftersales.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;

/**
 * Counts all measures at once, for every platform with a shop and for each of its shops,
 * in both spans and in those before.
 */
final class Measurements {

	/**
	 * 材质不符, 做工瑕疵 and 质量问题, in all the words that claims carry for them (ME-09).
	 */
	static final String OLD_REASONS = "质量问题|做工瑕疵|材质";

	private static final String SPANS = """
			with span (name, current, begin_at, end_at) as (
			  values ('DAYS', true, :from::timestamptz, :cutOff::timestamptz),
			         ('DAYS', false, :since::timestamptz, :from::timestamptz),
			         ('MONTH', true, :month::timestamptz, :cutOff::timestamptz),
			         ('MONTH', false, :monthBefore::timestamptz, :month::timestamptz)),
			""";

	private static final String FACTS = """
			parcel as (
			  select p.order_id, min(e.at) filter (where e.kind = 'PICKED_UP') as picked_at,
			         min(e.at) filter (where e.kind <> 'PICKED_UP') as signed_at
			    from shipment p
			    join shipment_event e on e.shipment_id = p.id
			   where e.at < :cutOff and e.kind in ('PICKED_UP', 'SIGNED', 'RECEIVED')
			   group by p.order_id),
			line as (
			  select order_id, count(*) as lines from order_item group by order_id),
			happened as (
			  select claim_id, min(at) filter (where kind = 'REFUNDED') as refunded_at,
			         min(at) filter (where kind = 'PLATFORM_INTERVENED') as intervened_at,
			         min(at) filter (where kind in ('SELLER_AGREED', 'SELLER_REFUSED', 'REFUNDED')) as answered_at
			    from claim_event
			   where at < :cutOff and kind in ('SELLER_AGREED', 'SELLER_REFUSED', 'REFUNDED', 'PLATFORM_INTERVENED')
			   group by claim_id),
			made as (
			  select o.shop_id, c.order_id, c.claim_no, c.kind, c.applied_at, c.first_reason,
			         counted.reason is not null as quality, h.refunded_at, h.intervened_at,
			         greatest(h.answered_at, audit.begins_at) - audit.begins_at as audited, p.picked_at, p.signed_at
			    from claim c
			    join shop_order o on o.id = c.order_id
			    join shop s on s.shop_id = o.shop_id
			    left join unnest(:platforms::text[], :reasons::text[]) as counted (platform, reason)
			      on counted.platform = s.platform and counted.reason = c.first_reason
			    left join happened h on h.claim_id = c.id
			    left join parcel p on p.order_id = c.order_id
			   cross join lateral (select c.applied_at at time zone :zone as at) local
			   cross join lateral (select case when local.at::time >= time '23:00' then (local.at::date + 1 + time '08:00') at time zone :zone
			                                   when local.at::time < time '08:00' then (local.at::date + time '08:00') at time zone :zone
			                                   else c.applied_at end as begins_at) audit
			   where not o.fake and o.paid_at < :cutOff and c.applied_at < :cutOff),
			first_made as (
			  select distinct on (order_id) order_id, applied_at, quality from made
			   order by order_id, applied_at, claim_no collate "C"),
			first_for_money as (
			  select distinct on (order_id) order_id, applied_at, quality from made
			   where kind in ('REFUND_ONLY', 'RETURN_AND_REFUND', 'INTERCEPT')
			   order by order_id, applied_at, claim_no collate "C"),
			""";

	private static final String OF_ORDERS = """
			of_orders as (
			  select o.shop_id, w.name, w.current,
			         count(*) filter (where was.formed) as formed,
			         count(*) filter (where was.formed and (p.picked_at < w.end_at - interval '24 hours' or p.signed_at < w.end_at)) as formed_underway,
			         count(*) filter (where was.paid) as paid,
			         count(*) filter (where was.paid and p.signed_at < w.end_at) as paid_signed,
			         count(*) filter (where p.signed_at >= w.begin_at and p.signed_at < w.end_at) as signed,
			         coalesce(sum(l.lines) filter (where was.paid), 0) as paid_lines,
			         count(*) filter (where was.paid and m.quality and m.applied_at < w.end_at) as paid_first_quality,
			         count(*) filter (where p.signed_at >= w.begin_at and p.signed_at < w.end_at
			                            and f.quality and f.applied_at < w.end_at) as signed_first_quality
			    from shop_order o
			   cross join span w
			   cross join lateral (select o.group_formed_at >= w.begin_at and o.group_formed_at < w.end_at as formed,
			                              o.paid_at >= w.begin_at and o.paid_at < w.end_at as paid) was
			    left join parcel p on p.order_id = o.id
			    left join line l on l.order_id = o.id
			    left join first_made f on f.order_id = o.id
			    left join first_for_money m on m.order_id = o.id
			   where not o.fake and o.paid_at < :cutOff
			   group by o.shop_id, w.name, w.current),
			""";

	private static final String OF_CLAIMS = """
			of_claims as (
			  select m.shop_id, w.name, w.current,
			         count(distinct m.order_id) filter (where was.met) as quality,
			         count(distinct m.order_id) filter (where was.met and m.signed_at < w.end_at
			                                              and m.signed_at - m.applied_at < interval '18 hours') as quality_within_18h,
			         count(distinct m.order_id) filter (where was.met and (m.picked_at < w.end_at - interval '24 hours'
			                                              or m.signed_at < w.end_at)) as quality_underway,
			         count(distinct m.order_id) filter (where was.met and m.first_reason ~ :oldReasons) as quality_old_reasons,
			         count(distinct m.order_id) filter (where was.refunded) as orders_refunded,
			         count(*) filter (where was.refunded) as claims_refunded,
			         count(*) filter (where was.refunded and m.intervened_at <= m.refunded_at) as disputes_refunded,
			         count(distinct m.order_id) filter (where m.intervened_at >= w.begin_at and m.intervened_at < w.end_at) as orders_disputed,
			         sum(extract(epoch from m.refunded_at - m.applied_at)) filter (where was.refunded) as handling,
			         sum(extract(epoch from m.audited)) filter (where was.refunded) as audit
			    from made m
			   cross join span w
			   cross join lateral (select m.quality and m.applied_at >= w.begin_at and m.applied_at < w.end_at as met,
			                              m.refunded_at >= w.begin_at and m.refunded_at < w.end_at as refunded) was
			   group by m.shop_id, w.name, w.current)
			""";

	private final QualityRefundQueries queries;

	Measurements(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * By platform, the whole platform before its shops.
	 */
	List<Row> of(BusinessDate date) {
		String sums = Arrays.stream(Measure.values()).map(Measurements::sum).collect(Collectors.joining(", "));
		LocalDate month = date.date().withDayOfMonth(1);
		return this.queries
			.statement(SPANS + FACTS + OF_ORDERS + OF_CLAIMS
					+ """
							select s.platform, s.shop_id, s.name as shop, w.name as span, w.current, %s
							  from shop s
							 cross join span w
							  left join of_orders o on o.shop_id = s.shop_id and o.name = w.name and o.current = w.current
							  left join of_claims c on c.shop_id = s.shop_id and c.name = w.name and c.current = w.current
							 group by grouping sets ((s.platform, w.name, w.current), (s.platform, s.shop_id, s.name, w.name, w.current))
							 order by s.platform collate "C", s.shop_id collate "C" nulls first, w.name collate "C", w.current desc
							"""
						.formatted(sums),
					date)
			.param("month", start(month, date))
			.param("monthBefore", start(month.minusMonths(1), date))
			.param("oldReasons", OLD_REASONS)
			.query((row, index) -> row(row))
			.list();
	}

	private static String sum(Measure measure) {
		return switch (measure) {
			case HANDLING_HOURS -> "round(coalesce(sum(handling), 0) / 3600, 2) as handling_hours";
			case AUDIT_HOURS -> "round(coalesce(sum(audit), 0) / 3600, 2) as audit_hours";
			default -> "coalesce(sum(%s), 0) as %s".formatted(measure.column(), measure.column());
		};
	}

	private static OffsetDateTime start(LocalDate day, BusinessDate date) {
		return new BusinessDate(day, date.zone()).start().atOffset(ZoneOffset.UTC);
	}

	private static Row row(ResultSet row) throws SQLException {
		Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			values.put(measure, row.getBigDecimal(measure.column()));
		}
		return new Row(Span.valueOf(row.getString("span")), row.getBoolean("current"),
				Optional.ofNullable(row.getString("shop_id")), new Measured(Platform.of(row.getString("platform")),
						Optional.ofNullable(row.getString("shop")), values));
	}

	/**
	 * What was counted in one span.
	 *
	 * @param span which
	 * @param current whether it ends with the business date; else it is the one before
	 * @param shopId our name of the shop; empty: the whole platform
	 * @param measured the numbers
	 */
	record Row(Span span, boolean current, Optional<String> shopId, Measured measured) {

	}

}
