package org.aftersales.cap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.money.Yuan;

/**
 * What the rules say about the caps of an order.
 */
public sealed interface CapAnswer {

	/**
	 * The caps, as far as the rule book covers the discounts.
	 *
	 * @param items one for each item, in the order's order
	 * @param freight what becomes of the postage
	 * @param refunded what went back before
	 * @param cap the most that may still go back for all of the order, postage included
	 * (CAP-01): no refund may exceed it, whatever its reason
	 * @param notes what else to know about the discounts
	 */
	record Caps(List<ItemCap> items, Freight freight, Yuan refunded, Yuan cap,
			List<String> notes) implements CapAnswer {

		/**
		 * Why a person must decide; empty if no one needs to.
		 */
		public List<String> reasons() {
			return this.items.stream().flatMap(Caps::reason).distinct().toList();
		}

		/**
		 * The cap of that item, or nothing if the order has no such item.
		 */
		public Optional<ItemCap> item(String id) {
			return this.items.stream().filter((item) -> item.id().equals(id)).findFirst();
		}

		private static Stream<String> reason(ItemCap item) {
			return (item instanceof ItemCap.NeedsPerson person) ? Stream.of(person.reason()) : Stream.empty();
		}

	}

	/**
	 * The facts contradict themselves, so that no amount would be right.
	 *
	 * @param what which fact, and what was found
	 * @param give what to give instead
	 */
	record Contradiction(String what, String give) implements CapAnswer {

	}

}
