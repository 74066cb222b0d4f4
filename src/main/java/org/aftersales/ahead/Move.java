package org.aftersales.ahead;

import org.aftersales.policy.Node;

/**
 * Whose act stops a clock.
 */
enum Move {

	/** The seller's, or one that he can bring about. */
	SELLER,
	/** The buyer's; nothing is needed from the seller. */
	BUYER;

	static Move at(Node node) {
		return switch (node) {
			case CONFIRM_RECEIPT, BUYER_ACTS_AFTER_REFUSAL, BUYER_RETURNS, BUYER_CONFIRMS, EVIDENCE_BUYER -> BUYER;
			default -> SELLER;
		};
	}

}
