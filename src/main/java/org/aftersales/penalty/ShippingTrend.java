package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Trend;

/**
 * For each day of the window: orders whose promise lapsed on it, and what is owed for the
 * breaches of the window up to that day.
 */
final class ShippingTrend {

	private final ShippingQueries queries;

	ShippingTrend(ShippingQueries queries) {
		this.queries = queries;
	}

	Trend of(BusinessDate date) {
		Map<LocalDate, Day> found = new HashMap<>();
		this.queries.statement("with " + ShippingQueries.BREACHES + """
				select day, count(*) filter (where outcome = 'LATE') as late, coalesce(sum(amount), 0.00) as owed
				  from breaches where current group by day""", date).query((row) -> {
			found.put(row.getObject("day", LocalDate.class), new Day(row.getLong("late"), row.getBigDecimal("owed")));
		});
		List<Trend.Point> points = new ArrayList<>();
		BigDecimal owed = BigDecimal.ZERO;
		for (int back = ShippingQueries.WINDOW - 1; back >= 0; back--) {
			LocalDate calendarDay = date.date().minusDays(back);
			Day day = found.getOrDefault(calendarDay, Day.QUIET);
			owed = owed.add(day.owed());
			points.add(new Trend.Point(calendarDay, day.late(), Optional.of(owed)));
		}
		return new Trend("shipping.trend", ColumnKind.MONEY, points);
	}

	/**
	 * What broke on one day.
	 */
	private record Day(long late, BigDecimal owed) {

		private static final Day QUIET = new Day(0, BigDecimal.ZERO);

	}

}
