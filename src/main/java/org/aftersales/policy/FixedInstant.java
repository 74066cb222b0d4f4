package org.aftersales.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A fixed instant, whatever happened before. No pause moves it.
 *
 * @param at the instant
 * @param written as in the pack
 */
record FixedInstant(Instant at, String written) implements LapseClock {

	@Override
	public Optional<Deadline> deadline(ClockFacts facts) {
		return Optional.of(new Deadline(this.at, () -> "until " + facts.told(this.at)));
	}

	@Override
	public String words() {
		return "until " + this.written;
	}

	@Override
	public Set<String> events() {
		return Set.of();
	}

	@Override
	public Set<String> durations() {
		return Set.of();
	}

	@Override
	public Set<String> missing(ClockFacts facts) {
		return Set.of();
	}

}
