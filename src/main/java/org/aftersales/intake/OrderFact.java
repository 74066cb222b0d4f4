package org.aftersales.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What a row says about an order, as far as the night knows it.
 *
 * @param key the order
 * @param placedAt when it was placed
 * @param paidAt when it was paid, before the cut-off
 * @param money its amounts
 * @param channel how it was paid
 * @param fake whether it is a fake order
 * @param province the receiver's province
 * @param formation when its group formed
 * @param parcel its parcel
 * @param discounts who bears its discounts
 */
record OrderFact(OrderKey key, Instant placedAt, Instant paidAt, Money money, String channel, boolean fake,
		Optional<String> province, Formation formation, Parcel parcel, List<Discount> discounts) {

	/**
	 * The amounts of an order in yuan; paid is goods less discount plus postage.
	 */
	record Money(Yuan goods, Yuan discount, Yuan postage, Yuan paid) {

		boolean agrees() {
			return this.goods.minus(this.discount).plus(this.postage).equals(this.paid);
		}

	}

	/**
	 * When the buying group was complete.
	 *
	 * @param formedAt the instant, if it is before the cut-off
	 * @param promisedShipAt the pickup that the platform promises, if the group is formed
	 * @param assumed whether it is no fact, but the payment time standing for an unknown
	 * one
	 */
	record Formation(Optional<Instant> formedAt, Optional<Instant> promisedShipAt, boolean assumed) {

		/** Nothing is known. */
		static final Formation UNKNOWN = new Formation(Optional.empty(), Optional.empty(), false);

	}

	/**
	 * The parcel of an order, as far as it is before the cut-off.
	 */
	record Parcel(Optional<String> trackingNo, Optional<String> carrier, Optional<Instant> pickedUpAt,
			Optional<Instant> receivedAt) {

		boolean known() {
			return this.pickedUpAt.isPresent() || this.receivedAt.isPresent();
		}

	}

	/**
	 * A discount whose kind the file does not name.
	 *
	 * @param funder who bears it: shop, platform or group-leader
	 * @param amount yuan, above zero
	 */
	record Discount(String funder, Yuan amount) {

	}

}
