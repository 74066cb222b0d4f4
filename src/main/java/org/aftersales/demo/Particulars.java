package org.aftersales.demo;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What makes narrower rules hold for an order, and what others granted for it.
 *
 * @param goodsClass class of its goods, in the words of the policy packs
 * @param route way of its parcel, in the words of the policy packs
 * @param granted more time for its clocks
 * @param excuses excuses for its broken promises
 */
record Particulars(@Nullable String goodsClass, @Nullable String route, List<MoreTime> granted, List<Excused> excuses) {

	static final Particulars NONE = new Particulars(null, null, List.of(), List.of());

	Particulars goods(String other) {
		return new Particulars(other, this.route, this.granted, this.excuses);
	}

	Particulars way(String other) {
		return new Particulars(this.goodsClass, other, this.granted, this.excuses);
	}

	Particulars granted(MoreTime more) {
		List<MoreTime> all = new ArrayList<>(this.granted);
		all.add(more);
		return new Particulars(this.goodsClass, this.route, all, this.excuses);
	}

	Particulars excused(Excused excuse) {
		List<Excused> all = new ArrayList<>(this.excuses);
		all.add(excuse);
		return new Particulars(this.goodsClass, this.route, this.granted, all);
	}

}
