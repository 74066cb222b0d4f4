package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clock that stands still (TB-R28, TB-R30): it has no deadline, and goes on with the
 * time that remained.
 *
 * @param since since when it stands still
 * @param remaining what remains
 */
public record PausedClock(Instant since, Duration remaining) {

	/**
	 * Lets it go on from that instant.
	 * @throws IllegalArgumentException if the instant lies before the pause
	 */
	public RunningClock resume(Instant at) {
		if (at.isBefore(this.since)) {
			throw new IllegalArgumentException("A clock paused at %s cannot go on at %s".formatted(this.since, at));
		}
		return new RunningClock(at.plus(this.remaining));
	}

	/**
	 * The deadline of a clock that stood still in these pauses, with its arithmetic; none
	 * if it still does. Pauses may overlap and come in any order; one that begins after
	 * the clock has lapsed changes nothing, one that begins at the deadline itself does.
	 * All of them must lie after the clock's start.
	 * @param unpaused its deadline if there had been no pause
	 * @param pauses when it stood still
	 */
	public static Optional<Deadline> deadline(Deadline unpaused, List<Pause> pauses) {
		Instant first = pauses.stream().map(Pause::from).min(Comparator.naturalOrder()).orElse(unpaused.at());
		return deadline(first, unpaused, pauses);
	}

	/**
	 * As {@link #deadline(Deadline, List)} for pauses of which some may begin before the
	 * clock; what lies before its start does not count.
	 * @param start when the clock started
	 * @param unpaused its deadline if there had been no pause
	 * @param pauses when it stood still
	 */
	public static Optional<Deadline> deadline(Instant start, Deadline unpaused, List<Pause> pauses) {
		if (start.isAfter(unpaused.at())) {
			return Optional.of(unpaused);
		}
		Instant end = Pauses.of(pauses).end(start, Duration.between(start, unpaused.at()));
		if (end.equals(Deadline.NEVER)) {
			return Optional.empty();
		}
		Duration paused = Duration.between(unpaused.at(), end);
		return Optional.of(paused.isZero() ? unpaused
				: new Deadline(end, () -> "%s + %s paused".formatted(unpaused.arithmetic(), Durations.words(paused))));
	}

}
