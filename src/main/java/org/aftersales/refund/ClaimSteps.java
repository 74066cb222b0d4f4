package org.aftersales.refund;

import org.aftersales.refund.ClaimFact.Kind;

/**
 * Which stage a fact leads to, and whether it can happen in the stage reached. Pure.
 */
final class ClaimSteps {

	private ClaimSteps() {
	}

	/**
	 * The stage after that fact; the same stage if the fact changes nothing.
	 */
	static Stage after(ClaimKind kind, Stage stage, Kind fact) {
		return switch (fact) {
			case SELLER_AGREED -> pastAgreement(stage) ? stage : kind.afterAgreement();
			case SELLER_REFUSED -> Stage.REFUSED;
			case TYPE_CHANGED -> Stage.WAITING_FOR_SELLER;
			case EVIDENCE_GIVEN, BUYER_EVIDENCE_GIVEN, EVIDENCE_ASKED, RULED, INTERVENTION_ENDED -> stage;
			case BUYER_MODIFIED -> Stage.WAITING_FOR_SELLER_AGAIN;
			case RETURN_ENTERED, RETURN_SIGNED -> pastReturn(stage) ? stage : kind.afterReturn();
			case RESHIPPED -> Stage.RESHIPPED;
			case PLATFORM_INTERVENED -> Stage.WITH_PLATFORM;
			case REFUNDED -> Stage.REFUNDED;
			case CLOSED -> Stage.CLOSED;
			case WITHDRAWN -> Stage.WITHDRAWN;
			case COMPLETED -> Stage.COMPLETED;
		};
	}

	/**
	 * Whether that fact can happen in that stage. If the stage was decided by the night
	 * and it cannot, fact and decision contradict each other.
	 */
	static boolean canHappen(ClaimKind kind, Stage stage, Kind fact) {
		if (after(kind, stage, fact) == stage) {
			return true;
		}
		if (stage.isEnd()) {
			return false;
		}
		return switch (fact) {
			case SELLER_REFUSED -> stage != Stage.WAITING_FOR_RETURN && stage != Stage.REFUND_AGREED
					&& stage != Stage.WAITING_FOR_RESHIPMENT;
			case TYPE_CHANGED -> true;
			case BUYER_MODIFIED ->
				stage != Stage.RETURN_UNDER_WAY && stage != Stage.CHANGED_RETURN_UNDER_WAY && stage != Stage.RESHIPPED;
			default -> true;
		};
	}

	private static boolean pastAgreement(Stage stage) {
		return switch (stage) {
			case WAITING_FOR_RETURN, RETURN_UNDER_WAY, CHANGED_RETURN_UNDER_WAY, WAITING_FOR_RESHIPMENT, RESHIPPED,
					REFUND_AGREED, REFUNDED, COMPLETED ->
				true;
			default -> false;
		};
	}

	private static boolean pastReturn(Stage stage) {
		return switch (stage) {
			case RETURN_UNDER_WAY, CHANGED_RETURN_UNDER_WAY, WAITING_FOR_RESHIPMENT, RESHIPPED, REFUNDED, COMPLETED ->
				true;
			default -> false;
		};
	}

}
