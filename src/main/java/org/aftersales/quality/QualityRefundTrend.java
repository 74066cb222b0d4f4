package org.aftersales.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Trend;

/**
 * For each day of the window: orders that met their first quality claim in it, and the
 * rate of the thirty days that end with that day.
 */
final class QualityRefundTrend {

	private final QualityRefundQueries queries;

	QualityRefundTrend(QualityRefundQueries queries) {
		this.queries = queries;
	}

	Trend of(BusinessDate date) {
		Map<LocalDate, Long> newOrders = byDay("with " + QualityRefundQueries.QUALITY + """
				select day, count(*) as number
				  from (select distinct on (order_id) day from quality where current
				         order by order_id, applied_at, claim_no collate "C") first_claim
				 group by day""", date);
		Map<LocalDate, Long> rolling = byDay("with " + QualityRefundQueries.QUALITY + """
				select d::date as day, count(distinct q.order_id) as number
				  from generate_series(:date::date - 29, :date::date, interval '1 day') d
				  left join quality q on q.day > d::date - 30 and q.day <= d::date
				 group by d""", date);
		Map<LocalDate, Long> formed = byDay(
				"""
						select (o.group_formed_at at time zone :zone)::date as day, count(*) as number
						  from shop_order o
						  join shop s on s.shop_id = o.shop_id
						 where not o.fake and o.paid_at < :cutOff and o.group_formed_at >= :since and o.group_formed_at < :cutOff
						   and s.platform = any (:known)
						 group by 1""",
				date);
		List<Trend.Point> points = IntStream.range(0, QualityRefundQueries.WINDOW)
			.mapToObj((index) -> date.date().minusDays(QualityRefundQueries.WINDOW - 1L - index))
			.map((day) -> new Trend.Point(day, newOrders.getOrDefault(day, 0L),
					QualityRefundCounts.rate(rolling.getOrDefault(day, 0L), lastThirty(formed, day))))
			.toList();
		return new Trend("quality.trend", ColumnKind.RATE, points);
	}

	private static long lastThirty(Map<LocalDate, Long> formed, LocalDate last) {
		return IntStream.range(0, QualityRefundQueries.WINDOW)
			.mapToLong((back) -> formed.getOrDefault(last.minusDays(back), 0L))
			.sum();
	}

	private Map<LocalDate, Long> byDay(String sql, BusinessDate date) {
		Map<LocalDate, Long> numbers = new HashMap<>();
		this.queries.statement(sql, date).query((row) -> {
			numbers.put(row.getObject("day", LocalDate.class), row.getLong("number"));
		});
		return numbers;
	}

}
