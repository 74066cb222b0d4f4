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
	 * Without the rate, which would say more than is known; a part that is zero only
	 * because nothing could be counted is not known either.
	 */
	Reckoned withoutRate() {
		return new Reckoned(this.numerator.filter(Reckoned::isCounted), this.hours,
				this.denominator.filter(Reckoned::isCounted), Optional.empty(), Optional.empty());
	}

	private static boolean isCounted(BigDecimal part) {
		return part.signum() != 0;
	}

	boolean isValue() {
		return this.rate.isPresent() || this.average.isPresent();
	}

}
