package org.aftersales.penalty;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The median of lengths of time in hours with two decimals, rounded half up. It keeps how
 * often each hundredth of an hour occurs and not the lengths, so that its memory does not
 * grow with their number.
 */
final class Median {

	/** Seconds of a hundredth of an hour. */
	private static final long HUNDREDTH = 36;

	/** So many lengths have a median that says something. */
	private static final int ENOUGH = 5;

	private final Map<Long, Long> counts = new TreeMap<>();

	private long size;

	void add(Duration length) {
		this.counts.merge(Math.floorDiv(length.toSeconds() + HUNDREDTH / 2, HUNDREDTH), 1L, Long::sum);
		this.size++;
	}

	/**
	 * Whether there are so few that a median would look like more than it is.
	 */
	boolean isOfFew() {
		return this.size < ENOUGH;
	}

	/**
	 * The middle one, or the mean of the two in the middle; none without lengths.
	 */
	Optional<BigDecimal> hours() {
		if (this.size == 0) {
			return Optional.empty();
		}
		long both = at((this.size + 1) / 2) + at(this.size / 2 + 1);
		return Optional.of(BigDecimal.valueOf(Math.floorDiv(both + 1, 2L), 2));
	}

	/**
	 * The length of that rank, from 1.
	 */
	private long at(long rank) {
		long passed = 0;
		for (Map.Entry<Long, Long> length : this.counts.entrySet()) {
			passed += length.getValue();
			if (passed >= rank) {
				return length.getKey();
			}
		}
		throw new IllegalStateException("There is no rank %d among %d".formatted(rank, this.size));
	}

}
