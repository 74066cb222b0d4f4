package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a definition is computed from measures. Pure.
 */
sealed interface Reckoning {

	/**
	 * The figure with what it is made of.
	 */
	Reckoned of(Measured measured);

	/**
	 * A share.
	 *
	 * @param part its numerator
	 * @param whole its denominator
	 * @param damping how many times the numerator is added to the denominator
	 * @param least smaller denominators give no rate
	 * @param capped whether it is shown as 100 % at most
	 */
	record Share(Measure part, Measure whole, int damping, int least, boolean capped) implements Reckoning {

		static Share of(Measure part, Measure whole) {
			return new Share(part, whole, 0, 1, false);
		}

		@Override
		public Reckoned of(Measured measured) {
			BigDecimal numerator = measured.of(this.part);
			BigDecimal denominator = measured.of(this.whole).add(numerator.multiply(BigDecimal.valueOf(this.damping)));
			Optional<BigDecimal> rate = enough(measured) ? QualityRefundCounts.rate(numerator, denominator)
					: Optional.empty();
			return new Reckoned(Optional.of(numerator), Optional.empty(), Optional.of(denominator),
					rate.map((value) -> this.capped ? value.min(BigDecimal.ONE) : value), Optional.empty());
		}

		boolean enough(Measured measured) {
			return measured.of(this.whole).compareTo(BigDecimal.valueOf(this.least)) >= 0;
		}

	}

	/**
	 * Hours for one.
	 *
	 * @param hours its numerator
	 * @param number its denominator
	 */
	record Average(Measure hours, Measure number) implements Reckoning {

		@Override
		public Reckoned of(Measured measured) {
			BigDecimal total = measured.of(this.hours);
			BigDecimal whole = measured.of(this.number);
			return new Reckoned(Optional.empty(), Optional.of(total), Optional.of(whole), Optional.empty(),
					QualityRefundCounts.average(total, whole));
		}

	}

	/**
	 * Not here: the feed lacks what it needs, or another workbook has it.
	 */
	record NotHere() implements Reckoning {

		@Override
		public Reckoned of(Measured measured) {
			return Reckoned.NOTHING;
		}

	}

}
