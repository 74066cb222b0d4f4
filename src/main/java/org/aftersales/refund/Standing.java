package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a claim stands at one moment of its life. Immutable.
 *
 * @param kind what the buyer applies for now
 * @param stage the stage reached
 * @param enteredAt when it was entered: where its clock starts
 * @param decided whether a lapse led there, not a fact
 * @param spent whether its clock has done what it could
 * @param marks what happened in this stage that its clock may count from
 * @param paused for how long its clock has stood still
 * @param suspended where the claim stood before the platform stepped in, if it did
 */
record Standing(ClaimKind kind, Stage stage, Instant enteredAt, boolean decided, boolean spent, Marks marks,
		Duration paused, Optional<Suspended> suspended) {

	/**
	 * A claim that has just been applied for.
	 */
	static Standing applied(ClaimKind kind, Instant at) {
		return new Standing(kind, Stage.WAITING_FOR_SELLER, at, false, false, Marks.NONE, Duration.ZERO,
				Optional.empty());
	}

	/**
	 * The same claim in another stage.
	 */
	Standing enter(Stage next, Instant at, boolean byLapse) {
		return new Standing(this.kind, next, at, byLapse, false, Marks.NONE, Duration.ZERO, Optional.empty());
	}

	/**
	 * The clock of this stage has lapsed, or what it waited for has come, and the claim
	 * stays where it is.
	 */
	Standing spend() {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, true, this.marks, this.paused,
				this.suspended);
	}

	/**
	 * The same claim with other marks.
	 */
	Standing mark(Marks next) {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, this.spent, next, this.paused,
				this.suspended);
	}

	/**
	 * The platform has stepped in: the clock stands still (TB-R30).
	 */
	Standing suspend(Instant at) {
		return new Standing(this.kind, Stage.WITH_PLATFORM, at, false, false, Marks.NONE, Duration.ZERO,
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
	 * the goods are already on their way, the clock that starts is that of the seller's
	 * confirmation; it still knows when they were sent and signed for.
	 */
	Standing change(ClaimKind next, Instant at) {
		boolean sent = this.stage == Stage.RETURN_UNDER_WAY || this.stage == Stage.CHANGED_RETURN_UNDER_WAY
				|| this.stage == Stage.WAITING_FOR_RESHIPMENT;
		return new Standing(next, sent ? next.afterChangedReturn() : Stage.WAITING_FOR_SELLER, at, false, false,
				sent ? this.marks.changed(at) : Marks.NONE, Duration.ZERO, Optional.empty());
	}

	private Standing pausedBy(Duration pause) {
		return new Standing(this.kind, this.stage, this.enteredAt, this.decided, this.spent, this.marks,
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
