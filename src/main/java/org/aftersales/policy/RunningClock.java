package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that runs and lapses at its deadline.
 *
 * @param deadline the last instant at which an act is in time
 */
public record RunningClock(Instant deadline) {

	/**
	 * Stops it, with what remains kept to the nanosecond. An instant at the deadline
	 * itself keeps nothing, and is in time.
	 * @throws IllegalArgumentException if it has lapsed before that instant
	 */
	public PausedClock pause(Instant at) {
		if (at.isAfter(this.deadline)) {
			throw new IllegalArgumentException(
					"A clock that lapsed at %s cannot be paused at %s".formatted(this.deadline, at));
		}
		return new PausedClock(at, Duration.between(at, this.deadline));
	}

	/**
	 * Moves the deadline.
	 * @param added more time, not negative
	 */
	public RunningClock extend(Duration added) {
		if (added.isNegative()) {
			throw new IllegalArgumentException("An extension cannot take time away: " + added);
		}
		return new RunningClock(this.deadline.plus(added));
	}

}
