package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure by one definition, with what it is made of.
 *
 * @param numerator what is counted
 * @param hours total time, where hours are averaged
 * @param denominator out of what
 * @param rate the share, four decimals
 * @param average hours of one, two decimals
 */
record Reckoned(Optional<BigDecimal> numerator, Optional<BigDecimal> hours, Optional<BigDecimal> denominator,
		Optional<BigDecimal> rate, Optional<BigDecimal> average) {

	static final Reckoned NOTHING = new Reckoned(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty());

	/**
	 * The denominator alone, where what is to be counted is not known.
	 */
	Reckoned withoutNumerator() {
		return new Reckoned(Optional.empty(), Optional.empty(), this.denominator, Optional.empty(), Optional.empty());
	}

	/**
	 * Without the rate, which would say more than is known.
	 */
	Reckoned withoutRate() {
		return new Reckoned(this.numerator, this.hours, this.denominator, Optional.empty(), Optional.empty());
	}

	boolean isValue() {
		return this.rate.isPresent() || this.average.isPresent();
	}

}
