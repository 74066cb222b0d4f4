package org.aftersales.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the chart of the summary shows, day by day: bars on the left axis and a line on
 * the right one. The labels of the key followed by {@code .bars} and {@code .line} name
 * them.
 *
 * @param key key of its labels
 * @param lineKind what the line's values are
 * @param points one for each day, ascending
 */
public record Trend(String key, ColumnKind lineKind, List<Point> points) {

	public Trend {
		points = List.copyOf(points);
	}

	/**
	 * One day.
	 *
	 * @param day the day in the shop's zone
	 * @param bars a count
	 * @param line the line's value; empty leaves a gap
	 */
	public record Point(LocalDate day, long bars, Optional<BigDecimal> line) {

	}

}
