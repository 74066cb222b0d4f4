package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

/**
 * What was promised about the pickup of an order and what became of it, as it was known
 * before a cut-off.
 *
 * @param orderId our key of the order
 * @param paidAt when it was paid
 * @param pickedUpAt when its first parcel was picked up, if one was
 * @param standing what became of the promise
 * @param dueAt the last instant at which a pickup is in time; none if nothing is promised
 * or the promise cannot be known
 * @param underCalendar whether a holiday calendar changed the rule of the promise
 */
public record PickupPromise(long orderId, Instant paidAt, Optional<Instant> pickedUpAt, Standing standing,
		Optional<Instant> dueAt, boolean underCalendar) {

	/**
	 * What became of a promise.
	 */
	public enum Standing {

		/** Picked up at or before its instant. */
		KEPT,
		/** Not picked up by then, and the buyer still waited for the parcel. */
		BROKEN,
		/**
		 * Nothing was ever picked up, and the buyer asked for his money alone by then:
		 * nobody waits for the parcel.
		 */
		FORGIVEN,
		/** It lapses at the cut-off or later. */
		RUNNING,
		/** Nothing was promised: the group has not formed, or no rule speaks of it. */
		NONE,
		/** No night can judge it: its pack or its class of goods is not known. */
		UNKNOWN

	}

}
