package org.aftersales.cap;

import org.aftersales.money.Rounding;
import org.aftersales.money.Yuan;

/**
 * An item with a price and what became of it so far.
 *
 * @param item the item
 * @param own all its own discounts
 * @param settled pieces that earlier refunds settled
 * @param refunded what earlier refunds gave for it, without postage
 * @param goodwill how much of that was money only, for pieces that the buyer keeps
 */
record Line(OrderItem item, Yuan own, int settled, Yuan refunded, Yuan goodwill) {

	String id() {
		return this.item.id();
	}

	/**
	 * Its price after its own discounts.
	 */
	Yuan net() {
		return this.item.listed().minus(this.own);
	}

	/**
	 * Pieces that are not settled.
	 */
	int left() {
		return this.item.quantity() - this.settled;
	}

	/**
	 * What so many of its pieces cost after its own discounts, half up to the fen.
	 */
	Yuan net(int pieces) {
		return Rounding.HALF_UP_TO_FEN.share(net(), pieces, this.item.quantity());
	}

}
