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
	 * @param share the share of all its pieces before any refund; of those that are left,
	 * where no formula shares out
	 * @param shared how many pieces that share is for
	 * @param last whether nothing with a price is left beside it
	 * @param legal what the law would settle beside it
	 * @param rule rule id of the rule book
	 * @param arithmetic the calculation in words
	 */
	record Capped(String id, Yuan amount, int left, Yuan share, int shared, boolean last, LegalSettlement legal,
			String rule, String arithmetic) implements ItemCap {

		/**
		 * The cap for some of the pieces that are left: their part of what is left, down
		 * to the fen, so that partial refunds never exceed the whole, and never a fen
		 * more than their part of the share; for all of them, all that is left (CAP-10).
		 */
		public Yuan forPieces(int pieces) {
			if (pieces < 0 || pieces > this.left) {
				throw new IllegalArgumentException(
						"%d pieces of item %s are asked for, %d are left".formatted(pieces, this.id, this.left));
			}
			if (pieces == this.left) {
				return this.amount;
			}
			Yuan shareOfOthers = Rounding.DOWN_TO_FEN.share(this.share, this.shared - pieces, this.shared);
			return Rounding.DOWN_TO_FEN.share(this.amount, pieces, this.left).atMost(this.share.minus(shareOfOthers));
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
