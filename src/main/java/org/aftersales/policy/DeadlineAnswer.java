package org.aftersales.policy;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the rules say about a deadline.
 */
public sealed interface DeadlineAnswer {

	/**
	 * There is a deadline.
	 *
	 * @param deadline the last instant at which an act is in time
	 * @param zone the zone of the rule, in which to show it
	 * @param onLapse what a lapse leads to
	 * @param rule rule id of the rule book
	 * @param pack the pack, with the calendar if one has a say
	 * @param source key of the source
	 * @param arithmetic the calculation in words
	 * @param confidence high, medium or low
	 */
	record Answered(Instant deadline, ZoneId zone, Outcome onLapse, String rule, String pack, String source,
			String arithmetic, String confidence) implements DeadlineAnswer {

	}

	/**
	 * The rules know the node, and no clock runs there now.
	 *
	 * @param rule rule id of the rule book
	 * @param pack the pack
	 * @param why why not, and what would let it run
	 */
	record NoClock(String rule, String pack, String why) implements DeadlineAnswer {

	}

	/**
	 * The facts do not suffice, or no rule knows the node.
	 *
	 * @param why why not
	 * @param give what to give instead
	 */
	record Unanswerable(String why, String give) implements DeadlineAnswer {

	}

}
