package org.aftersales.policy;

import java.util.Optional;
import java.util.Set;

/**
 * How a rule measures its time. A day is 86 400 seconds. Pure and immutable.
 */
public sealed interface LapseClock permits NeverLapses, Countdown, FixedInstant, DailyCountdown, Combined {

	/**
	 * The deadline by these facts; none if the clock does not run. One that stands still
	 * has {@link Deadline#NEVER}.
	 */
	Optional<Deadline> deadline(ClockFacts facts);

	/**
	 * The clock in words, as in the policy pack.
	 */
	String words();

	/**
	 * The events that it looks at, by their codes; {@code entered} for the entering of
	 * the node.
	 */
	Set<String> events();

	/**
	 * The named durations that it looks at.
	 */
	Set<String> durations();

	/**
	 * The named durations without which it would not say what the rule means: its start
	 * has happened, and how long it runs is not known.
	 */
	Set<String> missing(ClockFacts facts);

}
