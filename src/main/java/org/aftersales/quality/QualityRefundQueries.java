package org.aftersales.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.policy.QualityReasons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Statements about quality claims as of a cut-off. Which reasons count is what the packs
 * say at the last instant before it. Fake orders are left out throughout.
 */
@Component
class QualityRefundQueries {

	/** Days of the window. */
	static final int WINDOW = 30;

	/**
	 * Quality claims applied from {@code :since} to the cut-off.
	 */
	static final String QUALITY = """
			quality as (
			  select c.id as claim_id, c.claim_no, c.applied_at, (c.applied_at at time zone :zone)::date as day,
			         c.applied_at >= :from as current, c.first_reason,
			         c.requested_amount, c.goods_no, c.sku_no, c.goods_title, c.spec, o.id as order_id, o.order_no,
			         o.category,
			         s.shop_id, s.name as shop, s.platform
			    from claim c
			    join shop_order o on o.id = c.order_id
			    join shop s on s.shop_id = o.shop_id
			    join unnest(:platforms::text[], :reasons::text[]) as counted (platform, reason)
			      on counted.platform = s.platform and counted.reason = c.first_reason
			   where not o.fake and o.paid_at < :cutOff and c.applied_at >= :since and c.applied_at < :cutOff)
			""";

	private final JdbcClient jdbc;

	private final QualityReasons reasons;

	QualityRefundQueries(JdbcClient jdbc, QualityReasons reasons) {
		this.jdbc = jdbc;
		this.reasons = reasons;
	}

	/**
	 * The statement with its parameters: {@code :cutOff}, {@code :from} (the window's
	 * start), {@code :since} (the start of the window before), {@code :zone},
	 * {@code :date}, the reasons that count and {@code :known}, the platforms that have
	 * any.
	 */
	StatementSpec statement(String sql, BusinessDate date) {
		List<String> platforms = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (Platform platform : Platform.values()) {
			for (String reason : reasons(platform, date)) {
				platforms.add(platform.code());
				texts.add(reason);
			}
		}
		return this.jdbc.sql(sql)
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.param("from", date.windowStart(WINDOW).atOffset(ZoneOffset.UTC))
			.param("since", date.windowStart(2 * WINDOW).atOffset(ZoneOffset.UTC))
			.param("zone", date.zone().getId())
			.param("date", date.date())
			.param("platforms", platforms.toArray(String[]::new))
			.param("reasons", texts.toArray(String[]::new))
			.param("known", known(date).toArray(String[]::new));
	}

	/**
	 * Codes of the platforms whose quality reasons a pack in force names. Orders of the
	 * others cannot have a quality claim, so they count in no quality rate.
	 */
	Set<String> known(BusinessDate date) {
		return Arrays.stream(Platform.values())
			.filter((platform) -> !reasons(platform, date).isEmpty())
			.map(Platform::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The texts that count as a quality reason on that platform; empty if no pack in
	 * force names any.
	 */
	Set<String> reasons(Platform platform, BusinessDate date) {
		return this.reasons.of(platform, date.cutOff().minusNanos(1_000));
	}

	/**
	 * The window that ends with the business date.
	 */
	QualityRefundCounts counts(BusinessDate date) {
		return counts(date, date.windowStart(WINDOW), date.cutOff());
	}

	/**
	 * The window before, by the same reasons.
	 */
	QualityRefundCounts previousCounts(BusinessDate date) {
		return counts(date, date.windowStart(2 * WINDOW), date.windowStart(WINDOW));
	}

	/**
	 * How many quality claims the window has, which is how long the longest table is.
	 */
	long claims(BusinessDate date) {
		return statement("with " + QUALITY + "select count(*) from quality where current", date).query(Long.class)
			.single();
	}

	private QualityRefundCounts counts(BusinessDate date, Instant begin, Instant end) {
		return statement(
				"with " + QUALITY
						+ """
								select (select count(*) from shop_order o join shop s on s.shop_id = o.shop_id
								         where not o.fake and o.paid_at < :cutOff and o.group_formed_at >= :begin and o.group_formed_at < :end
								           and s.platform = any (:known)) as formed,
								       count(distinct order_id) as orders, coalesce(sum(requested_amount), 0.00) as asked
								  from quality where applied_at >= :begin and applied_at < :end""",
				date)
			.param("begin", begin.atOffset(ZoneOffset.UTC))
			.param("end", end.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new QualityRefundCounts(row.getLong("formed"), row.getLong("orders"),
					row.getBigDecimal("asked")))
			.single();
	}

}
