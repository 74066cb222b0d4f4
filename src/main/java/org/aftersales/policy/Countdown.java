package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A duration after a start; it does not run before that, and stands still in pauses.
 *
 * @param length how long
 * @param start from when on
 */
record Countdown(Length length, Start start) implements LapseClock {

	@Override
	public Optional<Deadline> deadline(ClockFacts facts) {
		return this.start.in(facts).flatMap((started) -> this.length.in(facts).map((time) -> {
			if (facts.pauses().isEmpty()) {
				return new Deadline(started.at().plus(time), () -> sum(started, facts));
			}
			return paused(started, time, facts);
		}));
	}

	private Deadline paused(Start.Started started, Duration time, ClockFacts facts) {
		Instant end = facts.pauses().end(started.at(), time);
		Instant unpaused = started.at().plus(time);
		if (end.equals(Deadline.NEVER)) {
			return new Deadline(end, () -> sum(started, facts) + ", standing still");
		}
		if (end.equals(unpaused)) {
			return new Deadline(end, () -> sum(started, facts));
		}
		return new Deadline(end, () -> "%s + %s paused".formatted(sum(started, facts),
				Durations.words(Duration.between(unpaused, end))));
	}

	private String sum(Start.Started started, ClockFacts facts) {
		String from = started.words().get();
		return (this.length.named().isEmpty() && this.length.fixed().isZero()) ? from + ", at once"
				: from + " + " + this.length.told(facts);
	}

	@Override
	public String words() {
		if (this.length.named().isEmpty() && this.length.fixed().isZero()) {
			return "at once";
		}
		return this.start.words().isEmpty() ? this.length.words() : this.length.words() + " from " + this.start.words();
	}

	@Override
	public Set<String> events() {
		return this.start.events();
	}

	@Override
	public Set<String> durations() {
		return this.length.named().map(Set::of).orElse(Set.of());
	}

	@Override
	public Set<String> missing(ClockFacts facts) {
		return (this.start.in(facts).isPresent() && this.length.in(facts).isEmpty()) ? durations() : Set.of();
	}

}
