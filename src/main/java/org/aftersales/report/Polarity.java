package org.aftersales.report;

import java.math.BigDecimal;

/**
 * Whether a rise of a KPI is good news.
 */
public enum Polarity {

	/** A rise is bad, as of every cost. */
	LESS_IS_BETTER,
	/** A rise is good. */
	MORE_IS_BETTER,
	/** A rise is neither. */
	NEUTRAL;

	Look lookOf(BigDecimal change) {
		if (this == NEUTRAL || change.signum() == 0) {
			return Look.VERDICT_NEUTRAL;
		}
		return ((change.signum() > 0) == (this == MORE_IS_BETTER)) ? Look.VERDICT_GOOD : Look.VERDICT_BAD;
	}

	/**
	 * Key of the word with its symbol, so that colour is never alone.
	 */
	String wordOf(BigDecimal change) {
		if (change.signum() == 0) {
			return "verdict.same";
		}
		String direction = (change.signum() > 0) ? "up" : "down";
		return switch (lookOf(change)) {
			case VERDICT_GOOD -> "verdict.better." + direction;
			case VERDICT_BAD -> "verdict.worse." + direction;
			default -> "verdict.other." + direction;
		};
	}

}
