package org.aftersales.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who or what contributes most to the headline. The labels of the key and of the key
 * followed by {@code .name}, {@code .note} and {@code .count} name it.
 *
 * @param key key of its labels
 * @param kind what is ranked: counts or money
 * @param whole what the shares are shares of
 * @param entries the largest first
 */
public record Ranking(String key, ColumnKind kind, BigDecimal whole, List<Entry> entries) {

	/**
	 * How many entries the summary shows where it has several rankings.
	 */
	public static final int LENGTH = 5;

	/**
	 * How many entries the summary shows of its only ranking.
	 */
	public static final int LONGEST = 10;

	public Ranking {
		entries = entries.stream().limit(LONGEST).toList();
	}

	/**
	 * A ranking of counts, of which the first {@value #LENGTH} are shown.
	 */
	public Ranking(String key, long whole, List<Entry> entries) {
		this(key, ColumnKind.COUNT, BigDecimal.valueOf(whole), entries.stream().limit(LENGTH).toList());
	}

	/**
	 * One of them.
	 *
	 * @param name its name
	 * @param note what else identifies or qualifies it
	 * @param current its count or amount in this period
	 * @param previous its count or amount in the period before
	 * @param place where its first row stands, if the name leads there
	 */
	public record Entry(String name, String note, BigDecimal current, BigDecimal previous, Optional<String> place) {

		/**
		 * One that is counted and leads nowhere.
		 */
		public Entry(String name, String note, long current, long previous) {
			this(name, note, BigDecimal.valueOf(current), BigDecimal.valueOf(previous), Optional.empty());
		}

	}

}
