package org.aftersales.report;

/**
 * A key figure of the summary. Its name is the label of its key; the labels of its key
 * followed by {@code .words}, {@code .numerator}, {@code .denominator}, {@code .window}
 * and {@code .source} define it.
 *
 * @param key key of its labels
 * @param kind what it is
 * @param polarity whether a rise is good news
 * @param current its value in this period
 * @param previous its value in the period before
 */
public record Kpi(String key, ColumnKind kind, Polarity polarity, Total current, Total previous) {

}
