package org.aftersales.policy;

import java.util.Optional;
import java.util.Set;

/**
 * The rule book knows the node and gives no duration: nothing lapses there.
 */
record NeverLapses() implements LapseClock {

	@Override
	public Optional<Deadline> deadline(ClockFacts facts) {
		return Optional.empty();
	}

	@Override
	public String words() {
		return "none";
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
