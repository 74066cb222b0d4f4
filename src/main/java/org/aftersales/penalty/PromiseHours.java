package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The orders due of one platform by how early or late they were picked up. A pickup at
 * the promise itself is early by nothing: kept. A band reaches up to its longer end and
 * includes it.
 */
final class PromiseHours {

	/** Bands, without the orders that were not picked up. */
	static final int BANDS = 7;

	private static final Duration HALF_DAY = Duration.ofHours(12);

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration TWO_DAYS = Duration.ofDays(2);

	private final long[] bands = new long[BANDS];

	private final Median promised = new Median();

	private final Median real = new Median();

	private long due;

	void add(DueOrder order) {
		this.due++;
		this.promised.add(Duration.between(order.paidAt(), order.dueAt()));
		order.pickedUpAt().ifPresent((at) -> {
			this.bands[band(Duration.between(order.dueAt(), at))]++;
			this.real.add(Duration.between(order.paidAt(), at));
		});
	}

	long due() {
		return this.due;
	}

	/**
	 * How many were picked up in that band, from the earliest to the latest.
	 */
	long in(int band) {
		return this.bands[band];
	}

	long notPickedUp() {
		long pickedUp = 0;
		for (long band : this.bands) {
			pickedUp += band;
		}
		return this.due - pickedUp;
	}

	/**
	 * The median; none of fewer than five orders.
	 */
	Optional<BigDecimal> promisedHours() {
		return this.promised.isOfFew() ? Optional.empty() : this.promised.hours();
	}

	/**
	 * The median; none of fewer than five orders.
	 */
	Optional<BigDecimal> realHours() {
		return this.real.isOfFew() ? Optional.empty() : this.real.hours();
	}

	private static int band(Duration late) {
		if (late.compareTo(Duration.ZERO) <= 0) {
			Duration early = late.negated();
			return (early.compareTo(DAY) > 0) ? 0 : (early.compareTo(HALF_DAY) > 0) ? 1 : 2;
		}
		if (late.compareTo(DAY) <= 0) {
			return (late.compareTo(HALF_DAY) <= 0) ? 3 : 4;
		}
		return (late.compareTo(TWO_DAYS) <= 0) ? 5 : 6;
	}

}
