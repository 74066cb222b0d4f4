package org.aftersales.cap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * A discount that an order got.
 *
 * @param kind what it is
 * @param amount how much it took off
 * @param funder who bears it
 * @param item the item whose price it lowered; nothing for one of the whole order
 * @param tiers what it gives from which value of goods on; empty if that is not known or
 * if it asks for no minimum
 */
public record Discount(DiscountKind kind, Yuan amount, Funder funder, Optional<String> item, List<Tier> tiers) {

	public Discount {
		tiers = List.copyOf(tiers);
	}

	/**
	 * A discount of the whole order with no known minimum, borne by the shop.
	 */
	public static Discount ofOrder(DiscountKind kind, Yuan amount) {
		return new Discount(kind, amount, Funder.SHOP, Optional.empty(), List.of());
	}

	/**
	 * The same with these tiers.
	 */
	public Discount from(List<Tier> tiers) {
		return new Discount(this.kind, this.amount, this.funder, this.item, tiers);
	}

	/**
	 * Whether it lowers the price of one item, not that of the order.
	 */
	boolean ofItem() {
		return this.item.isPresent() || this.kind == DiscountKind.ITEM;
	}

	/**
	 * Whether it took anything off; feeds also write discounts of nothing.
	 */
	boolean takesOff() {
		return this.amount.compareTo(Yuan.ZERO) > 0;
	}

	/**
	 * Whether it is not known from which value of goods on it holds, though it has one.
	 */
	boolean minimumUnknown() {
		return this.tiers.isEmpty() && this.kind.asksForMinimum();
	}

	/**
	 * What it gives for goods of that value: nothing if its minimum is unknown, all of it
	 * if it has none.
	 */
	Yuan givenFor(Yuan goods) {
		if (this.tiers.isEmpty()) {
			return minimumUnknown() ? Yuan.ZERO : this.amount;
		}
		return this.tiers.stream()
			.filter((tier) -> tier.threshold().compareTo(goods) <= 0)
			.max(Comparator.comparing(Tier::threshold))
			.map(Tier::amount)
			.orElse(Yuan.ZERO);
	}

}
