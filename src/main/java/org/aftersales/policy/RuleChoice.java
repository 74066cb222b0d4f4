package org.aftersales.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rule of a pack holds for a subject, and what the calendars make of it.
 */
final class RuleChoice {

	private final List<RuleCalendar> calendars;

	RuleChoice(List<RuleCalendar> calendars) {
		this.calendars = List.copyOf(calendars);
	}

	/**
	 * The narrowest rule that holds, under all calendars.
	 * @param platform the platform whose calendars count; absent: none does
	 * @param at when the node was entered; of an order, when it was paid
	 */
	Optional<ClockRule> choose(PolicyPack pack, Optional<Platform> platform, Flow flow, Node node, Instant at,
			Subject subject) {
		return pack.timed(flow, node)
			.filter((rule) -> rule.scope().holds(subject))
			.max(Comparator.comparingInt((rule) -> rule.scope().narrowness()))
			.map((rule) -> platform.map((bound) -> underCalendars(rule, bound, at, subject)).orElse(rule));
	}

	private ClockRule underCalendars(ClockRule rule, Platform platform, Instant at, Subject subject) {
		ClockRule result = rule;
		for (RuleCalendar calendar : this.calendars) {
			result = calendar.applied(result, platform, at, subject);
		}
		return result;
	}

}
