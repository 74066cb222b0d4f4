package org.aftersales.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The quality refund rate of one window and what it is made of.
 *
 * @param formed orders whose group formed in it, of platforms whose quality reasons are
 * known
 * @param qualityOrders distinct orders with a quality claim applied in it
 * @param asked what these ask back, yuan
 */
record QualityRefundCounts(long formed, long qualityOrders, BigDecimal asked) {

	/**
	 * Four decimals, rounded half up; empty if no order formed.
	 */
	Optional<BigDecimal> rate() {
		return rate(this.qualityOrders, this.formed);
	}

	/**
	 * A part of a whole, four decimals, rounded half up; empty if the whole is nothing.
	 */
	static Optional<BigDecimal> rate(long part, long whole) {
		return rate(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
	}

	/**
	 * The same for counts that are no whole numbers.
	 */
	static Optional<BigDecimal> rate(BigDecimal part, BigDecimal whole) {
		return (whole.signum() == 0) ? Optional.empty() : Optional.of(part.divide(whole, 4, RoundingMode.HALF_UP));
	}

	/**
	 * How much of a limit a number has reached, four decimals; empty if the limit is
	 * nothing. Rounded down to a whole and up beyond it: it is above one where the number
	 * is above the limit, and nowhere else.
	 */
	static Optional<BigDecimal> reached(BigDecimal number, BigDecimal limit) {
		return (limit.signum() == 0) ? Optional.empty() : Optional
			.of(number.divide(limit, 4, (number.compareTo(limit) > 0) ? RoundingMode.UP : RoundingMode.DOWN));
	}

	/**
	 * Hours of one, two decimals, rounded half up; empty if there is none.
	 */
	static Optional<BigDecimal> average(BigDecimal hours, BigDecimal number) {
		return (number.signum() == 0) ? Optional.empty() : Optional.of(hours.divide(number, 2, RoundingMode.HALF_UP));
	}

}
