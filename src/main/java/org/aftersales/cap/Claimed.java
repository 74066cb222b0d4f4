package org.aftersales.cap;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The part of an order for which a claim asks money.
 *
 * @param item the item; nothing for the whole order
 * @param pieces how many of its pieces; nothing for all that are left
 * @param giftsKept gifts that the buyer keeps though what they came with goes back; leave
 * out those that cannot be returned
 */
public record Claimed(Optional<String> item, OptionalInt pieces, Set<String> giftsKept) {

	public Claimed {
		giftsKept = Set.copyOf(giftsKept);
	}

	/**
	 * All that is left of the order.
	 */
	public static Claimed wholeOrder() {
		return new Claimed(Optional.empty(), OptionalInt.empty(), Set.of());
	}

	/**
	 * All that is left of an item.
	 */
	public static Claimed item(String id) {
		return new Claimed(Optional.of(id), OptionalInt.empty(), Set.of());
	}

	/**
	 * Some pieces of an item.
	 */
	public static Claimed pieces(String id, int pieces) {
		return new Claimed(Optional.of(id), OptionalInt.of(pieces), Set.of());
	}

	/**
	 * The same where only so many pieces came back: what did not come back is not
	 * refunded.
	 */
	public Claimed received(int received) {
		return new Claimed(this.item,
				OptionalInt.of(this.pieces.isPresent() ? Math.min(this.pieces.getAsInt(), received) : received),
				this.giftsKept);
	}

	/**
	 * The same where the buyer keeps these gifts.
	 */
	public Claimed keeping(Set<String> gifts) {
		return new Claimed(this.item, this.pieces, gifts);
	}

}
