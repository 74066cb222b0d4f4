package org.aftersales.refund;

import java.util.List;
import java.util.Optional;

import org.aftersales.cap.Discount;
import org.aftersales.cap.OrderItem;
import org.aftersales.money.Yuan;

/**
 * The money of a claim and of its order.
 *
 * @param requested what is asked back, if anything
 * @param paid what was paid for the order, with postage
 * @param postage how much of it was postage
 * @param item the item of the order that the claim is about, if exactly one fits
 * @param reason the first reason, in the platform's words
 * @param items the items of the order, if the feed gave them
 * @param discounts what the order got off
 * @param others the other claims about the same order
 */
record ClaimMoney(Optional<Yuan> requested, Yuan paid, Yuan postage, Optional<String> item, Optional<String> reason,
		List<OrderItem> items, List<Discount> discounts, List<ClaimFacts> others) {

	ClaimMoney {
		items = List.copyOf(items);
		discounts = List.copyOf(discounts);
		others = List.copyOf(others);
	}

	/**
	 * A claim about an order of which only the payment is known.
	 */
	static ClaimMoney of(Optional<Yuan> requested, Yuan paid, Yuan postage) {
		return new ClaimMoney(requested, paid, postage, Optional.empty(), Optional.empty(), List.of(), List.of(),
				List.of());
	}

	/**
	 * The same with what the order consists of.
	 */
	ClaimMoney with(List<OrderItem> bought, List<Discount> off) {
		return new ClaimMoney(this.requested, this.paid, this.postage, this.item, this.reason, bought, off,
				this.others);
	}

	/**
	 * The same beside these claims.
	 */
	ClaimMoney beside(List<ClaimFacts> claims) {
		return new ClaimMoney(this.requested, this.paid, this.postage, this.item, this.reason, this.items,
				this.discounts, claims);
	}

	/**
	 * Whether the claim is about one of several items that cost something.
	 */
	boolean isAboutAPart() {
		return this.item.isPresent() && this.items.stream().filter((bought) -> !bought.gift()).count() > 1;
	}

}
