package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.PolicyPack;

/**
 * An order with the promises that were broken.
 *
 * @param id number of the order
 * @param buyer who bought; equal for the same buyer
 * @param paidAt when it was paid
 * @param pack the pack whose tariffs bind it
 * @param goods what the buyer paid for the goods, without postage
 * @param promised how much time was promised for shipping, if it is known
 * @param goodsClass class of the goods, for example {@code full-presale}; absent:
 * ordinary
 * @param broken what was broken, in the order in which it was reported
 */
public record PenalizedOrder(String id, String buyer, Instant paidAt, PolicyPack pack, Yuan goods,
		Optional<Duration> promised, Optional<String> goodsClass, List<BrokenPromise> broken) {

	public PenalizedOrder {
		broken = List.copyOf(broken);
	}

	/**
	 * The last instant at which shipping was in time, if the promise is known.
	 */
	Optional<Instant> due() {
		return this.promised.map(this.paidAt::plus);
	}

}
