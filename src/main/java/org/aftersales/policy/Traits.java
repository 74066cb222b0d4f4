package org.aftersales.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a narrower rule hold for one order or claim: the class of its goods, and the
 * places it has to do with. Words as in the packs.
 *
 * @param goods the class of goods, of service or of payment, if it has one
 * @param places where the shop is, which way the parcel goes, where it has got to
 */
public record Traits(Optional<String> goods, Set<String> places) {

	/** Nothing special: the default of every node holds. */
	public static final Traits NONE = new Traits(Optional.empty(), Set.of());

	public Traits {
		places = Set.copyOf(places);
	}

	/**
	 * What a feed says of an order.
	 * @param goods the class of its goods
	 * @param route the way of its parcel
	 * @param region where its shop ships from
	 */
	public static Traits of(Optional<String> goods, Optional<String> route, Optional<String> region) {
		return new Traits(goods,
				Stream.concat(route.stream(), region.stream()).collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * The same with one place more.
	 */
	public Traits at(String place) {
		Set<String> more = new HashSet<>(this.places);
		more.add(place);
		return new Traits(this.goods, more);
	}

	/**
	 * Whether only the default of every node can hold.
	 */
	boolean isNone() {
		return this.goods.isEmpty() && this.places.isEmpty();
	}

}
