package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.RecordedDecision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;

/**
 * All that is known of one order before the cut-off.
 *
 * @param id our key
 * @param version compare-and-set value of its state
 * @param orderNo the platform's number
 * @param platform the platform whose rules bind it
 * @param traits what makes narrower rules hold for it
 * @param tracesKnownFrom since when the shop's feed carries traces, if it does
 * @param placedAt when it was placed
 * @param paidAt when it was paid
 * @param groupFormedAt when its group was complete, if it was
 * @param promisedShipAt the promise that the platform names, if it names one
 * @param paid what the buyer paid
 * @param granted more time that the platform granted
 * @param parcels its parcels
 * @param claims the claims about it, as far as clocks depend on them
 * @param reports broken promises that somebody reported, the earliest report first
 * @param obligations promises to its buyer that have a day
 * @param recorded the decisions about it and its parcels in the record
 * @param firstUnseen the earliest fact at or after the cut-off, if there is one
 */
record OrderFacts(long id, int version, String orderNo, Platform platform, Traits traits,
		Optional<Instant> tracesKnownFrom, Instant placedAt, Instant paidAt, Optional<Instant> groupFormedAt,
		Optional<Instant> promisedShipAt, Yuan paid, List<Granted> granted, List<Parcel> parcels,
		List<ClaimSpan> claims, List<BreachReport> reports, List<Obligation> obligations,
		List<RecordedDecision> recorded, Optional<Instant> firstUnseen) {

	OrderFacts {
		granted = List.copyOf(granted);
		parcels = List.copyOf(parcels);
		claims = List.copyOf(claims);
		reports = List.copyOf(reports);
		obligations = List.copyOf(obligations);
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
	 * Whether the buyer asked for money alone at or before that instant, did not give it
	 * up by then, and nothing was ever shipped: then nobody waits for the parcel any
	 * more.
	 */
	boolean refundAskedBy(Instant limit) {
		return refundAskedBy(limit, Instant.MAX);
	}

	/**
	 * The same as it was known at a later instant.
	 */
	boolean refundAskedBy(Instant limit, Instant known) {
		return pickedUpAt().filter((at) -> at.isBefore(known)).isEmpty()
				&& this.claims.stream().anyMatch((claim) -> claim.refundOnly() && claim.standsAt(limit));
	}

	/**
	 * Whether it was refunded in full at or before that instant.
	 */
	boolean refundedInFullBy(Instant limit) {
		return this.claims.stream()
			.flatMap((claim) -> claim.refundedInFullAt().stream())
			.anyMatch((at) -> !at.isAfter(limit));
	}

	/**
	 * The time during which a claim is open.
	 *
	 * @param refundOnly whether it asks for money alone
	 * @param appliedAt when it opened
	 * @param endedAt when it first ended, by a fact or a lapse
	 * @param refundedInFullAt when it refunded the order in full
	 * @param givenUp whether it first ended without a refund
	 */
	record ClaimSpan(boolean refundOnly, Instant appliedAt, Optional<Instant> endedAt,
			Optional<Instant> refundedInFullAt, boolean givenUp) {

		/**
		 * Whether it was open at that instant, or had led to a refund. A claim that was
		 * withdrawn or closed by then leaves the buyer waiting for his parcel.
		 */
		boolean standsAt(Instant instant) {
			boolean ended = this.endedAt.filter((at) -> !at.isAfter(instant)).isPresent();
			return !this.appliedAt.isAfter(instant) && !(ended && this.givenUp);
		}

	}

}
