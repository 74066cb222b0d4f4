package org.aftersales.refund;

import java.time.Instant;

import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;

/**
 * No policy pack in force says what happens in a stage that a claim is in.
 */
class RuleMissing extends RuntimeException {

	RuleMissing(ClaimFacts claim, Flow flow, Node node, Instant enteredAt) {
		super("No pack of %s in force at %s has a rule for node %s of flow %s (claim %s). Add the rule or 'clock: none' to the pack in jobs/policies, then release the claim."
			.formatted(claim.platform().code(), enteredAt, node.code(), flow.code(), claim.claimNo()));
	}

}
