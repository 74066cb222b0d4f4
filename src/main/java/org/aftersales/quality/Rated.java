package org.aftersales.quality;

import java.util.Comparator;

/**
 * A category on a platform, or goods in it, with what formed and what was claimed in both
 * windows.
 *
 * @param platform code of the platform
 * @param category in the words of the feed; empty where it names none
 * @param goods title of the goods; empty for a whole category
 * @param goodsNo the platform's number of the goods; empty for a whole category
 * @param now how it stands in this window
 * @param before how it stood in the window before
 * @param known whether a pack in force names the quality reasons of the platform; else
 * there are no claims to count
 */
record Rated(String platform, String category, String goods, String goodsNo, Standing now, Standing before,
		boolean known) {

	/** The worst first. */
	static final Comparator<Rated> WORST_FIRST = Comparator.comparing((Rated one) -> one.now().status())
		.thenComparing(Comparator.comparingLong((Rated one) -> one.now().orders())
			.thenComparingLong((one) -> one.now().formed())
			.reversed())
		.thenComparing(Rated::platform)
		.thenComparing(Rated::category)
		.thenComparing(Rated::goodsNo);

}
