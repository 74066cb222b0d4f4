package org.aftersales.cap;

import org.aftersales.money.Yuan;

/**
 * One line of an order.
 *
 * @param id how the order calls it
 * @param listed price of all its pieces before any discount; of a gift, the value that
 * was announced, or nothing
 * @param quantity pieces, at least one
 * @param gift whether nothing was paid for it
 * @param discount its own discount for all its pieces, beside those of
 * {@link PaidOrder#discounts}
 */
public record OrderItem(String id, Yuan listed, int quantity, boolean gift, Yuan discount) {

	/**
	 * Pieces at a price each, without discount of their own.
	 */
	public static OrderItem of(String id, Yuan price, int quantity) {
		return new OrderItem(id, price.times(quantity), quantity, false, Yuan.ZERO);
	}

	/**
	 * A gift.
	 * @param value what was announced as its value, or nothing
	 */
	public static OrderItem gift(String id, Yuan value) {
		return new OrderItem(id, value, 1, true, Yuan.ZERO);
	}

	/**
	 * The same with a discount of its own.
	 */
	public OrderItem less(Yuan discount) {
		return new OrderItem(this.id, this.listed, this.quantity, this.gift, discount);
	}

}
