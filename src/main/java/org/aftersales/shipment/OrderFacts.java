package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.RecordedDecision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * All that is known of one order before the cut-off.
 *
 * @param id our key
 * @param version compare-and-set value of its state
 * @param orderNo the platform's number
 * @param platform the platform whose rules bind it
 * @param tracesKnownFrom since when the shop's feed carries traces, if it does
 * @param placedAt when it was placed
 * @param paidAt when it was paid
 * @param groupFormedAt when its group was complete, if it was
 * @param promisedShipAt the promise that the platform names, if it names one
 * @param paid what the buyer paid
 * @param parcels its parcels
 * @param claims the claims about it, as far as clocks depend on them
 * @param recorded the decisions about it and its parcels in the record
 * @param firstUnseen the earliest fact at or after the cut-off, if there is one
 */
record OrderFacts(long id, int version, String orderNo, Platform platform, Optional<Instant> tracesKnownFrom,
		Instant placedAt, Instant paidAt, Optional<Instant> groupFormedAt, Optional<Instant> promisedShipAt, Yuan paid,
		List<Parcel> parcels, List<ClaimSpan> claims, List<RecordedDecision> recorded, Optional<Instant> firstUnseen) {

	OrderFacts {
		parcels = List.copyOf(parcels);
		claims = List.copyOf(claims);
		recorded = List.copyOf(recorded);
	}

	/**
	 * When the first parcel was picked up, if one was.
	 */
	Optional<Instant> pickedUpAt() {
		return this.parcels.stream().flatMap((parcel) -> parcel.pickedUpAt().stream()).min(Instant::compareTo);
	}

	/**
	 * When the buyer first confirmed a receipt, if he did.
	 */
	Optional<Instant> receivedAt() {
		return this.parcels.stream().flatMap((parcel) -> parcel.receivedAt().stream()).min(Instant::compareTo);
	}

	/**
	 * A parcel of the order.
	 *
	 * @param id our key
	 * @param pickedUpAt first scan of the carrier
	 * @param tracedAt first sign of it after the pickup: a trace or the signature
	 * @param receivedAt when the buyer confirmed receipt
	 */
	record Parcel(long id, Optional<Instant> pickedUpAt, Optional<Instant> tracedAt, Optional<Instant> receivedAt) {

	}

	/**
	 * The time during which a claim is open.
	 *
	 * @param refundOnly whether it asks for money alone
	 * @param appliedAt when it opened
	 * @param endedAt when it first ended, by a fact or a lapse
	 * @param refundedInFullAt when it refunded the order in full
	 */
	record ClaimSpan(boolean refundOnly, Instant appliedAt, Optional<Instant> endedAt,
			Optional<Instant> refundedInFullAt) {

	}

}
