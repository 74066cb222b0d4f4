package org.aftersales.policy;

/**
 * Where a rule comes from.
 *
 * @param source key of the source register of the rule book
 * @param confidence high, medium or low, as the rule book defines them
 * @param quote the source's own words, or empty
 * @param note what a reader should know beside, or empty
 */
public record Origin(String source, String confidence, String quote, String note) {

}
