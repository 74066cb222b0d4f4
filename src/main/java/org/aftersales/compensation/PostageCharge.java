package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.postage.Party;

/**
 * What is decided about a part of the postage of one return.
 *
 * @param part which part
 * @param rule id of the row of the rule book that decides it
 * @param payer who bears it
 * @param to who gets money for it
 * @param cost what it counts from
 * @param owed what has to be paid; absent: nothing, everybody has borne his own
 * @param payBy by when, where a rule says so
 * @param arithmetic why, in words
 */
record PostageCharge(Part part, String rule, Party payer, Party to, Yuan cost, Optional<Yuan> owed,
		Optional<Instant> payBy, String arithmetic) {

	/**
	 * The parts, each decided once for a return.
	 */
	enum Part {

		/** The way back. */
		RETURN_POSTAGE,
		/** What the way back cost more because of another address (FR-07). */
		RETURN_SURPLUS,
		/** What the buyer had paid for the way out. */
		OUTBOUND_POSTAGE,
		/** What an insurance of the way back pays. */
		FREIGHT_COVER,
		/** What Pinduoduo's subsidy pays (PD-P08). */
		FREIGHT_SUBSIDY;

		/**
		 * Name in the ledger, for example {@code return-postage}.
		 */
		String code() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

}
