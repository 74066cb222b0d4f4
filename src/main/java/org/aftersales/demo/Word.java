package org.aftersales.demo;

import java.time.Instant;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an order: a report of a broken promise, or a promise to its
 * buyer. Times are hours before the cut-off.
 */
@FunctionalInterface
interface Word {

	/** Who says it all. */
	String WHO = "Wang Fang";

	/**
	 * The particulars of the order with it.
	 * @param at the instant so many hours before the cut-off
	 */
	Particulars tell(Particulars particulars, LongFunction<Instant> at);

	/**
	 * Somebody reports a breach.
	 */
	static Word reported(String kind, String evidence, long happened, long reported) {
		return report(kind, null, false, evidence, happened, reported);
	}

	/**
	 * A breach that the platform calls serious.
	 */
	static Word serious(String kind, String evidence, long happened, long reported) {
		return report(kind, null, true, evidence, happened, reported);
	}

	/**
	 * A gift of that price, in yuan, is late.
	 */
	static Word lateGift(String price, String evidence, long happened, long reported) {
		return report("gift-late", price, false, evidence, happened, reported);
	}

	/**
	 * The seller promises the buyer something, and does not give it.
	 * @param kind in the words of the feed
	 * @param worth what it is worth, yuan
	 */
	static Word promised(String kind, String promise, String worth, long promised, long due) {
		return (particulars, at) -> particulars
			.obliged(new Obliged(kind, promise, worth, WHO, at.apply(promised), at.apply(due)));
	}

	private static Word report(String kind, @Nullable String part, boolean serious, String evidence, long happened,
			long reported) {
		return (particulars, at) -> particulars.reported(new Reported("T-" + (particulars.reports().size() + 1), kind,
				part, serious, at.apply(happened), evidence, WHO, at.apply(reported)));
	}

}
