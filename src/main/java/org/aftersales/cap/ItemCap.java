package org.aftersales.cap;

import org.aftersales.money.Rounding;
import org.aftersales.money.Yuan;

/**
 * The most that may still be refunded for one item, without postage.
 */
public sealed interface ItemCap {

	/**
	 * The item.
	 */
	String id();

	/**
	 * There is a cap.
	 *
	 * @param id the item
	 * @param amount for all pieces that are left
	 * @param left pieces that are left
	 * @param last whether nothing with a price is left beside it
	 * @param legal what the law would settle beside it
	 * @param rule rule id of the rule book
	 * @param arithmetic the calculation in words
	 */
	record Capped(String id, Yuan amount, int left, boolean last, LegalSettlement legal, String rule,
			String arithmetic) implements ItemCap {

		/**
		 * The cap for some of the pieces that are left: their share, down to the fen, so
		 * that partial refunds never exceed the whole; for all of them, all of it
		 * (CAP-10).
		 */
		public Yuan forPieces(int pieces) {
			if (pieces < 0 || pieces > this.left) {
				throw new IllegalArgumentException(
						"%d pieces of item %s are asked for, %d are left".formatted(pieces, this.id, this.left));
			}
			return (pieces == this.left) ? this.amount : Rounding.DOWN_TO_FEN.share(this.amount, pieces, this.left);
		}

	}

	/**
	 * No formula of the rule book covers the discounts.
	 *
	 * @param id the item
	 * @param reason which, and why
	 */
	record NeedsPerson(String id, String reason) implements ItemCap {

	}

}
