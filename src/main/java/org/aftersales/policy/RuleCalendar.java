package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A calendar that changes what rules say for a time, or that lists holidays.
 */
sealed interface RuleCalendar permits OverrideCalendar, NoticeCalendar, HolidayCalendar {

	/**
	 * Its name, equal to its file name.
	 */
	String name();

	/**
	 * The file it stands in.
	 */
	Path file();

	/**
	 * What the rule says under this calendar for a node entered (of an order: paid) at
	 * that instant.
	 */
	default ClockRule applied(ClockRule rule, Platform platform, Instant at, Subject subject) {
		return rule;
	}

	/**
	 * The instants at which it begins and ends to change rules.
	 */
	default Stream<Instant> turns() {
		return Stream.empty();
	}

}
