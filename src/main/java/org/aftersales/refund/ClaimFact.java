package org.aftersales.refund;

import java.time.Instant;

/**
 * Something that happened to a claim after its application.
 *
 * @param kind what happened
 * @param at when
 */
record ClaimFact(Kind kind, Instant at) {

	/**
	 * What can happen; names as in the table {@code claim_event}. Facts of the same
	 * instant are folded in this order.
	 */
	enum Kind {

		SELLER_REFUSED, BUYER_MODIFIED, SELLER_AGREED, RETURN_ENTERED, RETURN_SIGNED, RESHIPPED, PLATFORM_INTERVENED,
		WITHDRAWN, CLOSED, COMPLETED, REFUNDED

	}

}
