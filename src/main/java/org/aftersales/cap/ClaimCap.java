package org.aftersales.cap;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * The most that may be refunded for one claim.
 */
public sealed interface ClaimCap {

	/**
	 * There is a cap.
	 *
	 * @param amount the most, with the postage that goes back with it
	 * @param postage how much of it is postage
	 * @param rule rule id of the rule book
	 * @param arithmetic the calculation in words
	 * @param legal what the law would settle for the goods alone, beside the cap for the
	 * goods alone; nothing for a whole order, of which nothing is kept
	 */
	record Capped(Yuan amount, Yuan postage, String rule, String arithmetic,
			Optional<LegalSettlement> legal) implements ClaimCap {

		/**
		 * What of a requested amount may be refunded.
		 */
		public Yuan grant(Yuan requested) {
			return requested.atMost(this.amount);
		}

	}

	/**
	 * No amount can be named.
	 *
	 * @param reason why not, and what to do
	 */
	record NeedsPerson(String reason) implements ClaimCap {

	}

}
