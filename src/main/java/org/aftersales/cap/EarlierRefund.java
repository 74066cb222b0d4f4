package org.aftersales.cap;

import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * Money that went back to the buyer before.
 *
 * @param item for which item; nothing if for the order as such
 * @param quantity pieces that are settled by it; 0 if the buyer keeps them and got money
 * only
 * @param amount all that went back
 * @param postage whether the order's postage is part of the amount
 */
public record EarlierRefund(Optional<String> item, int quantity, Yuan amount, boolean postage) {

	/**
	 * Pieces of one item, without postage.
	 */
	public static EarlierRefund of(String item, int quantity, Yuan amount) {
		return new EarlierRefund(Optional.of(item), quantity, amount, false);
	}

}
