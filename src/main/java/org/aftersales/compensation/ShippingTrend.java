package org.aftersales.compensation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Trend;

/**
 * For each day of the window: orders whose promise lapsed on it, and what is owed for the
 * breaches of that day.
 */
final class ShippingTrend {

	private final ShippingQueries queries;

	ShippingTrend(ShippingQueries queries) {
		this.queries = queries;
	}

	Trend of(BusinessDate date) {
		Map<LocalDate, Trend.Point> found = new HashMap<>();
		this.queries.statement("with " + ShippingQueries.BREACHES + """
				select day, count(*) filter (where outcome = 'LATE') as late, coalesce(sum(amount), 0.00) as owed
				  from breaches where current group by day""", date).query((row) -> {
			found.put(row.getObject("day", LocalDate.class), new Trend.Point(row.getObject("day", LocalDate.class),
					row.getLong("late"), Optional.of(row.getBigDecimal("owed"))));
		});
		List<Trend.Point> points = IntStream.range(0, ShippingQueries.WINDOW)
			.mapToObj((index) -> date.date().minusDays(ShippingQueries.WINDOW - 1L - index))
			.map((day) -> found.getOrDefault(day, new Trend.Point(day, 0, Optional.of(BigDecimal.ZERO))))
			.toList();
		return new Trend("shipping.trend", ColumnKind.MONEY, points);
	}

}
