package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where a claim stands at one moment of its life. Immutable.
 *
 * @param kind what the buyer applies for now
 * @param stage the stage reached
 * @param enteredAt when it was entered: where its clock starts
 * @param decided whether a lapse led there, not a fact
 * @param spent whether its clock has done what it could
 * @param signedAt when the returned parcel was signed for in this stage, if it was
 * @param paused for how long its clock has stood still
 * @param suspended where the claim stood before the platform stepped in, if it did
 */
record Standing(ClaimKind kind, Stage stage, Instant enteredAt, boolean decided, boolean spent,
		Optional<Instant> signedAt, Duration paused, Optional<Suspended> suspended) {

	/**
	 * The event of the policy packs that starts the shorter clock of a returned parcel.
	 */
	private static final String RETURN_SIGNED = "return-signed";

	/**
	 * A claim that has just been applied for.
	 */
	static Standing applied(ClaimKind kind, Instant at) {
		return new Standing(kind, Stage.WAITING_FOR_SELLER, at, false, false, Optional.empty(), Duration.ZERO,
				Optional.empty());
	}

	/**
	 * The same claim in another stage.
	 */
	Standing enter(Stage next, Instant at, boolean byLapse) {
		return new Standing(this.kind, next, at, byLapse, false, Optional.empty(), Duration.ZERO, Optional.empty());
	}

	/**
	 * The clock of this stage has lapsed, or what it waited for has come, and the claim
	 * stays where it is.
	 */
	Standing spend() {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, true, this.signedAt, this.paused,
				this.suspended);
	}

	/**
	 * The returned parcel was signed for; only the first signature counts.
	 */
	Standing signed(Instant at) {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, this.spent,
				this.signedAt.or(() -> Optional.of(at)), this.paused, this.suspended);
	}

	/**
	 * The platform has stepped in: the clock stands still (TB-R30).
	 */
	Standing suspend(Instant at) {
		return new Standing(this.kind, Stage.WITH_PLATFORM, at, false, false, Optional.empty(), Duration.ZERO,
				Optional.of(new Suspended(this, at)));
	}

	/**
	 * The platform lets the claim go on with the time that remained (TB-R30); nothing
	 * changes if it was not stopped by the platform.
	 */
	Standing resume(Instant at) {
		return this.suspended.map((before) -> before.standing().pausedBy(Duration.between(before.since(), at)))
			.orElse(this);
	}

	/**
	 * The buyer applies for something else: the seller's clock starts anew (TB-R29). If
	 * the goods are already on their way, so does the clock of the seller's confirmation,
	 * counted from the change where they had been signed for.
	 */
	Standing change(ClaimKind next, Instant at) {
		boolean sent = this.stage == Stage.RETURN_UNDER_WAY || this.stage == Stage.WAITING_FOR_RESHIPMENT;
		Stage entered = sent ? next.afterReturn() : Stage.WAITING_FOR_SELLER;
		return new Standing(next, entered, at, false, false,
				sent ? this.signedAt.map((signature) -> at) : Optional.empty(), Duration.ZERO, Optional.empty());
	}

	/**
	 * When a named event of the policy packs happened, if it has.
	 */
	Optional<Instant> event(String name) {
		return Map.of(RETURN_SIGNED, this.signedAt).getOrDefault(name, Optional.empty());
	}

	private Standing pausedBy(Duration pause) {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, this.spent, this.signedAt,
				this.paused.plus(pause), this.suspended);
	}

	/**
	 * A claim that the platform has stopped.
	 *
	 * @param standing where it stood
	 * @param since when it was stopped
	 */
	record Suspended(Standing standing, Instant since) {

	}

}
