package org.aftersales.report;

import java.util.List;

/**
 * Figures of the same meaning side by side on the summary, one line for each platform,
 * shop or the like. The labels of the key followed by {@code .name}, {@code .note} and
 * {@code .remark} name its columns.
 *
 * @param key key of its labels
 * @param lines in the order in which they are shown
 */
public record Comparison(String key, List<Line> lines) {

	public Comparison {
		lines = List.copyOf(lines);
	}

	/**
	 * One of them.
	 *
	 * @param name whose figure it is, and which
	 * @param note what it is made of
	 * @param kind what it is
	 * @param polarity whether a rise is good news
	 * @param current its value in this period
	 * @param previous its value in the period before
	 * @param remark what else must be said of it; may be empty
	 */
	public record Line(String name, String note, ColumnKind kind, Polarity polarity, Total current, Total previous,
			String remark) {

	}

}
