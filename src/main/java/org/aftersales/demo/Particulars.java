package org.aftersales.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What makes narrower rules hold for an order.
 *
 * @param goodsClass class of its goods, in the words of the policy packs
 * @param route way of its parcel, in the words of the policy packs
 */
record Particulars(@Nullable String goodsClass, @Nullable String route, List<MoreTime> granted) {

	static final Particulars NONE = new Particulars(null, null, List.of());

}
