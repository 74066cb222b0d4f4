package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a clock can know.
 *
 * @param zone the zone of its midnights, windows and words
 * @param entered when the node was entered
 * @param enteredAs what entered it, in words
 * @param events when a named event happened, if it has
 * @param durations how long a named duration is, if it is known
 * @param pauses when the clock stood still
 */
record ClockFacts(ZoneId zone, Instant entered, String enteredAs, Function<String, Optional<Instant>> events,
		Function<String, Optional<Duration>> durations, Pauses pauses) {

	/**
	 * That instant in the zone, to the second.
	 */
	String told(Instant at) {
		return ToldTime.in(this.zone, at);
	}

}
