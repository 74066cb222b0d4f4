package org.aftersales.report;

import java.util.List;

/**
 * Who or what contributes most to the headline, at most {@value #LENGTH} of them. The
 * labels of the key and of the key followed by {@code .note} and {@code .count} name it.
 *
 * @param key key of its labels
 * @param whole what the shares are shares of
 * @param entries the largest first
 */
public record Ranking(String key, long whole, List<Entry> entries) {

	/**
	 * How many entries the summary shows.
	 */
	public static final int LENGTH = 5;

	public Ranking {
		entries = entries.stream().limit(LENGTH).toList();
	}

	/**
	 * One of them.
	 *
	 * @param name its name
	 * @param note what else identifies or qualifies it
	 * @param current its count in this period
	 * @param previous its count in the period before
	 */
	public record Entry(String name, String note, long current, long previous) {

	}

}
