package org.aftersales.refund;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.policy.Event;

/**
 * What a clock may count from beside the entering of its stage.
 *
 * @param sentAt when the number of the returned parcel was given
 * @param signedAt when the returned parcel was first signed for
 * @param changedAt when the buyer changed the type of a claim whose goods were on their
 * way
 */
record Marks(Optional<Instant> sentAt, Optional<Instant> signedAt, Optional<Instant> changedAt) {

	static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), Optional.empty());

	Marks sent(Instant at) {
		return new Marks(this.sentAt.or(() -> Optional.of(at)), this.signedAt, this.changedAt);
	}

	/**
	 * Only the first signature counts.
	 */
	Marks signed(Instant at) {
		return new Marks(this.sentAt, this.signedAt.or(() -> Optional.of(at)), this.changedAt);
	}

	Marks changed(Instant at) {
		return new Marks(this.sentAt, this.signedAt, Optional.of(at));
	}

	/**
	 * When that event of the policy packs happened, if it has.
	 */
	Optional<Instant> at(String event) {
		if (event.equals(Event.RETURN_SIGNED.code())) {
			return this.signedAt;
		}
		if (event.equals(Event.RETURN_SENT.code())) {
			return this.sentAt;
		}
		return event.equals(Event.KIND_CHANGED.code()) ? this.changedAt : Optional.empty();
	}

	/**
	 * The same for a platform that knows no clock of its own for a changed claim: there
	 * nothing counts from before the change.
	 */
	Marks asIfSentAnew() {
		return new Marks(this.changedAt.or(() -> this.sentAt),
				this.signedAt.map((signature) -> this.changedAt.filter(signature::isBefore).orElse(signature)),
				Optional.empty());
	}

}
