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
 * @param limit a level line on the axis of the line, if one is set
 */
public record Trend(String key, ColumnKind lineKind, List<Point> points, Optional<Limit> limit) {

	public Trend {
		points = List.copyOf(points);
	}

	/**
	 * One without a limit.
	 */
	public Trend(String key, ColumnKind lineKind, List<Point> points) {
		this(key, lineKind, points, Optional.empty());
	}

	/**
	 * The same held against that limit, if there is one.
	 */
	public Trend against(Optional<Limit> level) {
		return new Trend(this.key, this.lineKind, this.points, level);
	}

	/**
	 * What the line is held against.
	 *
	 * @param name whose limit it is, in words
	 * @param value the limit, of the line's kind
	 */
	public record Limit(String name, BigDecimal value) {

		/** What its cell on the sheet Definitions is called. */
		static final String NAME = "limit_in_chart";

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
