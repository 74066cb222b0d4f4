package org.aftersales.refund;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Outcome;

/**
 * A clock of a claim that runs beside its stages: its lapse is a decision, but moves the
 * claim nowhere. Pure.
 */
interface BesideClock {

	/**
	 * What it says of that claim.
	 * @param endedAt when the claim first ended, if it did before the cut-off
	 */
	Finding find(ClaimFacts claim, ClaimClocks clocks, Optional<Instant> endedAt, Instant cutOff);

	/**
	 * The decision that such a lapse leads to.
	 */
	static Decision lapse(ClaimFacts claim, ClockRule rule, Instant start, Deadline deadline) {
		Outcome outcome = rule.outcome().orElseThrow();
		return new Decision(new Decision.Key(SubjectKind.CLAIM, claim.id(), rule.id(), rule.node().name(), start),
				claim.orderId(), rule.pack(), deadline.at(), outcome.name(), outcome.name(), outcome.breach(),
				Optional.empty(), deadline.arithmetic());
	}

}
