package org.aftersales.decision;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.ClockRule;

/**
 * What happens to a subject if nobody acts before its clock lapses.
 *
 * @param subject kind of the subject
 * @param subjectId our key of the subject
 * @param orderId our key of the order it concerns
 * @param rule the rule whose clock runs
 * @param deadline the last instant at which an act is in time
 * @param stake the money that is in it; empty where the feature does not know it: then
 * the tariff of the breach says, if it is one
 */
public record UpcomingLapse(SubjectKind subject, long subjectId, long orderId, ClockRule rule, Instant deadline,
		Optional<Stake> stake) {

	/**
	 * The money in a lapse.
	 *
	 * @param amount yuan
	 * @param basis what the amount is
	 */
	public record Stake(Yuan amount, Basis basis) {

	}

	/**
	 * What an amount at stake is.
	 */
	public enum Basis {

		/** What the lapse would refund, under the refund caps. */
		REFUND,
		/** What the buyer asks for; no cap could be computed. */
		REQUESTED,
		/** What was paid for the order. */
		PAID,
		/** What the tariff of the breach adds to what the order owes. */
		TARIFF

	}

}
