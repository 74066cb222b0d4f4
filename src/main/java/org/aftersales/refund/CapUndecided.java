package org.aftersales.refund;

/**
 * A refund lapsed, and no formula of the rule book says what may be refunded at most.
 */
class CapUndecided extends RuntimeException {

	CapUndecided(String claimNo, String reason) {
		super("Claim %s lapsed into a refund, but a person has to say how much: %s Refund it on the platform and have the feed deliver REFUNDED, or correct the facts; then release the claim."
			.formatted(claimNo, reason));
	}

}
