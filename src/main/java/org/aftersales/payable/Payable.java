package org.aftersales.payable;

import java.math.BigDecimal;
import java.time.Instant;

import org.aftersales.policy.Platform;

/**
 * One entitlement of which money is open.
 *
 * @param order the order whose promise was broken
 * @param rule rule that prices the breach
 * @param basis what it is owed for, unique within order and rule
 * @param breach kind of broken promise
 * @param arithmetic the amount in words
 * @param amount what is open, yuan, more than zero
 * @param payer who owes
 * @param beneficiary who is owed
 * @param owedSince when the promise was broken
 * @param payBy the last instant at which a payment is in time
 * @param approved whether somebody has approved it
 */
record Payable(OrderName order, String rule, String basis, String breach, String arithmetic, BigDecimal amount,
		String payer, String beneficiary, Instant owedSince, Instant payBy, boolean approved) {

	/**
	 * Its name in files: shop, order, rule and basis.
	 */
	String id() {
		return String.join("/", this.order.shopId(), this.order.orderNo(), this.rule, this.basis);
	}

	/**
	 * Whether the buyer is owed.
	 */
	boolean goesToTheBuyer() {
		return this.beneficiary.equals("buyer");
	}

	/**
	 * Whether its time to be paid ended before that instant.
	 */
	boolean isOverdue(Instant cutOff) {
		return this.payBy.isBefore(cutOff);
	}

	/**
	 * An order as people know it.
	 *
	 * @param shopId our name of the shop
	 * @param shop the shop's name
	 * @param platform the platform whose rules bind it
	 * @param orderNo the platform's order number
	 * @param buyer pseudonym of the buyer; the order number where the feed has none
	 * @param channel how the order was paid, several separated by commas; {@code unknown}
	 * where the feed does not say
	 */
	record OrderName(String shopId, String shop, Platform platform, String orderNo, String buyer, String channel) {

	}

}
