package org.aftersales.refund;

/**
 * A refund lapsed, but the claim names no amount.
 */
class AmountMissing extends RuntimeException {

	AmountMissing(String claimNo) {
		super("Claim %s lapsed into a refund, but names no amount. Have the feed deliver the requested amount, then release the claim."
			.formatted(claimNo));
	}

}
