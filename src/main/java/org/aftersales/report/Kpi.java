package org.aftersales.report;

import java.util.Optional;

/**
 * A key figure of the summary. Its name is the label of its key; the labels of its key
 * followed by {@code .words}, {@code .numerator}, {@code .denominator}, {@code .window},
 * {@code .source} and {@code .owner} define it.
 *
 * @param key key of its labels
 * @param kind what it is
 * @param polarity whether a rise is good news
 * @param current its value in this period
 * @param previous its value in the period before
 * @param limit what it is held against, if anything
 */
public record Kpi(String key, ColumnKind kind, Polarity polarity, Total current, Total previous,
		Optional<Limit> limit) {

	/**
	 * One without a limit.
	 */
	public Kpi(String key, ColumnKind kind, Polarity polarity, Total current, Total previous) {
		this(key, kind, polarity, current, previous, Optional.empty());
	}

}
