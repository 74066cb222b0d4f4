package org.aftersales.cap;

import java.util.Locale;

import org.aftersales.money.Yuan;

/**
 * What becomes of the postage that the buyer paid. It goes back once or not at all
 * (CAP-07, C12).
 *
 * @param postage what the buyer paid
 * @param cap what may still go back of it
 * @param with together with what it goes back
 * @param rule rule id of the rule book
 * @param why why, or why not
 */
public record Freight(Yuan postage, Yuan cap, With with, String rule, String why) {

	static Freight of(PaidOrder order) {
		Yuan postage = order.postage();
		if (postage.equals(Yuan.ZERO)) {
			return none(postage, "the buyer paid no postage");
		}
		if (order.postageRefunded()) {
			return none(postage, "it went back with an earlier refund; it goes back once");
		}
		Yuan left = postage.atMost(order.paid().minus(order.refunded()));
		if (order.fault().filter(Fault.SELLER::equals).isPresent()) {
			return new Freight(postage, left, With.ANY_ITEM, "FR-01",
					"the seller is at fault, and who is at fault bears the postage");
		}
		if (!order.shipped()) {
			return new Freight(postage, left, With.LAST_ITEM, "CAP-07",
					"nothing was shipped: it goes back once, with the last item");
		}
		return none(postage, "something was shipped, and that the seller is at fault is not said");
	}

	/**
	 * What goes back of it together with a part of the order.
	 * @param last whether nothing with a price is left beside that part
	 */
	Yuan with(boolean last) {
		return (this.with == With.ANY_ITEM || (this.with == With.LAST_ITEM && last)) ? this.cap : Yuan.ZERO;
	}

	private static Freight none(Yuan postage, String why) {
		return new Freight(postage, Yuan.ZERO, With.NOTHING, "CAP-07", why);
	}

	/**
	 * Together with what the postage goes back.
	 */
	public enum With {

		/** It does not go back. */
		NOTHING,
		/** With the last item. */
		LAST_ITEM,
		/** With the first item that comes back. */
		ANY_ITEM;

		/**
		 * Lower-case name.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
