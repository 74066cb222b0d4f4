package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * One promise of an order that was broken, as a fact; what it costs is not said yet.
 *
 * @param kind kind of breach, for example {@code late}
 * @param at when it was broken, if it is known
 * @param serious whether the platform calls the case serious
 * @param part what was paid for the part that it is about, or the price of the gift;
 * absent: the whole order
 * @param admittedAt when the seller admitted a stock-out, if he did
 * @param claim kind of the claim that it is about, for example {@code exchange}, if it is
 * about one
 * @param excuse why it may cost nothing, if somebody says so
 */
public record BrokenPromise(String kind, Optional<Instant> at, boolean serious, Optional<Yuan> part,
		Optional<Instant> admittedAt, Optional<String> claim, Optional<Excuse> excuse) {

	/**
	 * A plain breach of a whole order.
	 */
	public static BrokenPromise of(String kind) {
		return new BrokenPromise(kind, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

}
