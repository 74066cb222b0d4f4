package org.aftersales.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that lets a clock run at one node of one flow.
 *
 * @param id rule id of the rule book, for example {@code TB-R07}
 * @param pack name of the pack it stands in
 * @param zone the zone in which its arithmetic is told
 * @param flow what it is about
 * @param node where the clock runs
 * @param clock how it measures
 * @param outcome what a lapse leads to; absent if the clock is none
 * @param origin where it comes from
 */
public record ClockRule(String id, String pack, ZoneId zone, Flow flow, Node node, LapseClock clock,
		Optional<Outcome> outcome, Origin origin) {

	private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	/**
	 * The deadline of this rule for a node entered at that instant, with its arithmetic
	 * in words; none if the clock does not run.
	 * @param entered when the node was entered
	 * @param events when a named event happened, if it has
	 */
	public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
		return this.clock.deadline(entered, events)
			.map((deadline) -> new Deadline(deadline.at(),
					"%s, entered %s = %s".formatted(deadline.arithmetic(), told(entered), told(deadline.at()))));
	}

	/**
	 * That instant in the rule's zone, to the second.
	 */
	public String told(Instant at) {
		return TOLD.format(at.atZone(this.zone));
	}

}
