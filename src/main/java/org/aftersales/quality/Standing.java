package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Optional;

import org.aftersales.report.Labels;

/**
 * How quality refunds of a category or of goods stand against the limit of the category
 * (ME-01f). The counts decide, not the rounded rate. Pure.
 *
 * @param orders orders with a quality claim
 * @param formed orders formed
 * @param standard what is usual in the category, if it is known
 */
record Standing(long orders, long formed, Optional<CategoryStandard> standard) {

	/** From which part of the limit on it is near. */
	static final BigDecimal NEAR = new BigDecimal("0.80");

	/**
	 * The part of the limit that is reached: that of the rate or that of the number,
	 * whichever is less, because both must be above. Four decimals; empty without a
	 * standard or without an order formed. It says the same as {@link #status}.
	 */
	Optional<BigDecimal> share() {
		return this.standard.filter((known) -> this.formed > 0)
			.flatMap((known) -> QualityRefundCounts.reached(count(), allowed(known))
				.flatMap((ofRate) -> QualityRefundCounts.reached(count(), known.limitCount()).map(ofRate::min)));
	}

	/**
	 * What follows.
	 */
	Status status() {
		if (this.standard.isEmpty()) {
			return Status.NO_STANDARD;
		}
		if (this.formed == 0) {
			return Status.NO_RATE;
		}
		if (beyond(BigDecimal.ONE) > 0) {
			return Status.ABOVE;
		}
		return (beyond(NEAR) >= 0) ? Status.NEAR : Status.OK;
	}

	Optional<BigDecimal> rate() {
		return QualityRefundCounts.rate(this.orders, this.formed);
	}

	/**
	 * Positive where rate and number are both above that part of the limit, zero where
	 * one is at it and the other not below.
	 */
	private int beyond(BigDecimal part) {
		CategoryStandard known = this.standard.orElseThrow();
		return Math.min(count().compareTo(allowed(known).multiply(part)),
				count().compareTo(known.limitCount().multiply(part)));
	}

	/**
	 * How many of the orders formed may meet a claim by the limit of the rate.
	 */
	private BigDecimal allowed(CategoryStandard known) {
		return known.limitRate().multiply(BigDecimal.valueOf(this.formed));
	}

	private BigDecimal count() {
		return BigDecimal.valueOf(this.orders);
	}

	/**
	 * Where it stands, the worst first.
	 */
	enum Status {

		/** Rate and number are above the limit: the platform restricts. */
		ABOVE,
		/** Both have reached 80 % of it. */
		NEAR,
		/** Neither. */
		OK,
		/** No order formed, so there is no rate to hold against it. */
		NO_RATE,
		/** Nobody fed what is usual in the category, or no rule makes a limit of it. */
		NO_STANDARD;

		String words(Labels labels) {
			return labels.text("quality.status." + switch (this) {
				case ABOVE -> "above";
				case NEAR -> "near";
				case OK -> "ok";
				case NO_RATE -> "noRate";
				case NO_STANDARD -> "unknown";
			});
		}

	}

}
