package org.aftersales.refund;

import org.aftersales.policy.Flow;

/**
 * What the buyer applies for.
 */
enum ClaimKind {

	/** Money back, goods kept or never received. */
	REFUND_ONLY,
	/** Goods back and money back. */
	RETURN_AND_REFUND,
	/** Other goods. */
	EXCHANGE,
	/** Missing goods. */
	REISSUE,
	/** Repair. */
	REPAIR,
	/** Money back for a parcel called back on its way. */
	INTERCEPT;

	/**
	 * The flow whose rules bind such a claim.
	 * @param shipped whether something was picked up by the carrier when the buyer
	 * applied
	 */
	Flow flow(boolean shipped) {
		return switch (this) {
			case REFUND_ONLY -> shipped ? Flow.REFUND_SHIPPED : Flow.REFUND_UNSHIPPED;
			case RETURN_AND_REFUND -> Flow.RETURN_AND_REFUND;
			case EXCHANGE -> Flow.EXCHANGE;
			case REISSUE -> Flow.REISSUE;
			case REPAIR -> Flow.REPAIR;
			case INTERCEPT -> Flow.INTERCEPT;
		};
	}

	/**
	 * The stage that an accepted application leads to.
	 */
	Stage afterAgreement() {
		return switch (this) {
			case REFUND_ONLY, INTERCEPT -> Stage.REFUND_AGREED;
			case RETURN_AND_REFUND, EXCHANGE, REPAIR -> Stage.WAITING_FOR_RETURN;
			case REISSUE -> Stage.WAITING_FOR_RESHIPMENT;
		};
	}

	/**
	 * The stage that the buyer's sending leads to.
	 */
	Stage afterReturn() {
		return switch (this) {
			case EXCHANGE, REPAIR -> Stage.WAITING_FOR_RESHIPMENT;
			default -> Stage.RETURN_UNDER_WAY;
		};
	}

	/**
	 * The stage of a claim that becomes of this kind while the goods are on their way
	 * (TB-R29).
	 */
	Stage afterChangedReturn() {
		return (afterReturn() == Stage.RETURN_UNDER_WAY) ? Stage.CHANGED_RETURN_UNDER_WAY : afterReturn();
	}

}
