package org.aftersales.refund;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * Something that happened to a claim after its application.
 *
 * @param kind what happened
 * @param at when
 * @param statusCode the platform's own code for it, where the feed gives one
 * @param amount what was refunded, where the feed says it
 * @param newKind what the buyer applies for from now on, if the type was changed
 */
record ClaimFact(Kind kind, Instant at, Optional<String> statusCode, Optional<Yuan> amount,
		Optional<ClaimKind> newKind) {

	ClaimFact(Kind kind, Instant at) {
		this(kind, at, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * What can happen; names as in the table {@code claim_event}. Facts of the same
	 * instant are folded in this order.
	 */
	enum Kind {

		SELLER_REFUSED, BUYER_MODIFIED, TYPE_CHANGED, SELLER_AGREED, RETURN_ENTERED, RETURN_SIGNED, RESHIPPED,
		PLATFORM_INTERVENED, BUYER_EVIDENCE_GIVEN, EVIDENCE_ASKED, EVIDENCE_GIVEN, RULED, INTERVENTION_ENDED, WITHDRAWN,
		CLOSED, COMPLETED, REFUNDED;

		/**
		 * Whether a clock that runs beside the stages may start with it.
		 */
		boolean startsAClockBeside() {
			return this == PLATFORM_INTERVENED || this == EVIDENCE_ASKED || this == RULED || this == RETURN_SIGNED;
		}

	}

}
