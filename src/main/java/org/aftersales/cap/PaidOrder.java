package org.aftersales.cap;

import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * All that is known of an order's money. What contradicts itself is found by
 * {@link RefundCaps}, not here.
 *
 * @param platform where it was sold
 * @param paid what the buyer paid in money, with postage
 * @param postage how much of it was postage
 * @param items its lines, gifts included
 * @param discounts what it got off, without the items' own
 * {@linkplain OrderItem#discount() discounts}
 * @param refunds what went back before
 * @param payments what was paid through which channel; empty if that does not matter
 * @param shipped whether any item was shipped
 * @param fault whose fault the return is; nothing if nobody has said
 */
public record PaidOrder(Platform platform, Yuan paid, Yuan postage, List<OrderItem> items, List<Discount> discounts,
		List<EarlierRefund> refunds, List<Payment> payments, boolean shipped, Optional<Fault> fault) {

	public PaidOrder {
		items = List.copyOf(items);
		discounts = List.copyOf(discounts);
		refunds = List.copyOf(refunds);
		payments = List.copyOf(payments);
	}

	/**
	 * A shipped order without discounts, refunds and faults.
	 */
	public static PaidOrder of(Platform platform, Yuan paid, Yuan postage, List<OrderItem> items) {
		return new PaidOrder(platform, paid, postage, items, List.of(), List.of(), List.of(), true, Optional.empty());
	}

	/**
	 * The same with these discounts.
	 */
	public PaidOrder less(List<Discount> discounts) {
		return new PaidOrder(this.platform, this.paid, this.postage, this.items, discounts, this.refunds, this.payments,
				this.shipped, this.fault);
	}

	/**
	 * The same after these refunds.
	 */
	public PaidOrder after(List<EarlierRefund> refunds) {
		return new PaidOrder(this.platform, this.paid, this.postage, this.items, this.discounts, refunds, this.payments,
				this.shipped, this.fault);
	}

	/**
	 * The same before anything was shipped.
	 */
	public PaidOrder unshipped() {
		return new PaidOrder(this.platform, this.paid, this.postage, this.items, this.discounts, this.refunds,
				this.payments, false, this.fault);
	}

	/**
	 * The same by whose fault.
	 */
	public PaidOrder by(Fault fault) {
		return new PaidOrder(this.platform, this.paid, this.postage, this.items, this.discounts, this.refunds,
				this.payments, this.shipped, Optional.of(fault));
	}

	/**
	 * The same, paid through these channels.
	 */
	public PaidOrder through(List<Payment> payments) {
		return new PaidOrder(this.platform, this.paid, this.postage, this.items, this.discounts, this.refunds, payments,
				this.shipped, this.fault);
	}

	/**
	 * What was paid for the goods alone.
	 */
	Yuan goodsPaid() {
		return this.paid.minus(this.postage);
	}

	/**
	 * All that went back before, with postage.
	 */
	Yuan refunded() {
		return Yuan.sum(this.refunds.stream().map(EarlierRefund::amount));
	}

	/**
	 * Whether the postage went back before.
	 */
	boolean postageRefunded() {
		return this.refunds.stream().anyMatch(EarlierRefund::postage);
	}

	/**
	 * What is left of the money for the goods.
	 */
	Yuan goodsLeft() {
		Yuan postageBack = postageRefunded() ? this.postage : Yuan.ZERO;
		return goodsPaid().minus(refunded().minus(postageBack)).orNothing();
	}

}
