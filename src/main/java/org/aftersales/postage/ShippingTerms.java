package org.aftersales.postage;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * On what terms the goods went out.
 *
 * @param free whether the seller paid the postage, if that is known
 * @param freeFrom the value of goods from which it was free, if there was a threshold
 * @param kept the value of the goods that the buyer keeps, if he keeps any
 * @param postage what the way out cost, if it is known
 */
public record ShippingTerms(Optional<Boolean> free, Optional<Yuan> freeFrom, Optional<Yuan> kept,
		Optional<Yuan> postage) {

	/**
	 * Whether what is kept no longer earns free shipping.
	 */
	boolean lost() {
		return this.freeFrom
			.flatMap((threshold) -> this.kept
				.map((value) -> value.compareTo(Yuan.ZERO) > 0 && value.compareTo(threshold) < 0))
			.orElse(false);
	}

}
