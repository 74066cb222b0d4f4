package org.aftersales.compensation;

import java.time.Instant;

import org.aftersales.money.Yuan;

/**
 * A broken promise with its cost, as joint caps see it.
 *
 * @param order its order
 * @param broken the promise
 * @param kind the kind by which it is priced
 * @param amount what it costs
 * @param excused whether it costs nothing because it is excused: no cap counts it then
 */
record Charge(PenalizedOrder order, BrokenPromise broken, String kind, Yuan amount, boolean excused) {

	/**
	 * When it was broken; unknown: when its order was paid.
	 */
	Instant at() {
		return this.broken.at().orElse(this.order.paidAt());
	}

}
