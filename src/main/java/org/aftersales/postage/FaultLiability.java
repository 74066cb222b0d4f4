package org.aftersales.postage;

import java.time.Duration;
import java.util.Optional;

import org.aftersales.policy.Platform;
import org.aftersales.postage.Liability.Undecided;

/**
 * Who bears postage because somebody is at fault: what was judged, or else what the
 * reason says (FR-01, FR-03, FR-12, LW-09, PD-R11). Pure.
 *
 * @param facts the order that comes back
 * @param fault who is at fault; absent: nobody, as far as is known
 */
record FaultLiability(ReturnCase facts, Optional<Fault> fault) {

	/** LW-09: a return for quality. */
	private static final Duration QUALITY_RIGHT = Duration.ofDays(7);

	static FaultLiability of(ReturnCase facts) {
		return new FaultLiability(facts,
				facts.fault().or(() -> facts.reason().ofTheSeller() ? Optional.of(Fault.SELLER) : Optional.empty()));
	}

	/**
	 * Who bears that way, if fault decides it.
	 */
	Optional<Liability> byFault(Leg leg) {
		return this.fault.map((found) -> switch (found) {
			case SELLER -> bySeller();
			case BUYER -> buyerAtFault();
			case BOTH -> byBoth();
			case UNCLEAR -> unclear(leg);
		});
	}

	private Liability bySeller() {
		if (this.facts.onTaobao()) {
			return Liability.seller(PostageRule.FR_01, "the seller is at fault: he pays both ways");
		}
		boolean qualityOrWrong = this.facts.reason() == ReturnReason.QUALITY
				|| this.facts.reason() == ReturnReason.WRONG_GOODS;
		if (this.facts.on(Platform.PINDUODUO) && qualityOrWrong) {
			return Liability.seller(PostageRule.PD_R11, "quality or wrong goods: the merchant pays both ways");
		}
		if (this.facts.reason() == ReturnReason.QUALITY) {
			return quality();
		}
		return noFaultPrinciple("the seller");
	}

	private Liability quality() {
		boolean late = this.facts.receivedAt()
			.flatMap((received) -> this.facts.appliedAt()
				.map((applied) -> applied.isAfter(received.plus(QUALITY_RIGHT))))
			.orElse(false);
		if (late && !this.facts.exchange() && !this.facts.rescission()) {
			return new Undecided(
					"a return for quality later than 7 days after receipt needs grounds to rescind (LW-09); without them repair or exchange is owed, whose transport the merchant pays (FR-12)");
		}
		return Liability.seller(PostageRule.FR_12,
				"faulty goods: the merchant pays transport and other necessary cost");
	}

	private Liability buyerAtFault() {
		return this.facts.onTaobao() ? Liability.buyer(PostageRule.FR_01, "the buyer is at fault: he pays both ways")
				: noFaultPrinciple("the buyer");
	}

	private Liability byBoth() {
		if (!this.facts.onTaobao()) {
			return noFaultPrinciple("each of both");
		}
		return this.facts.erredFirst()
			.<Liability>map((first) -> new Liability.Borne(first, PostageRule.FR_01,
					"both are at fault, and the %s erred first".formatted(first.code())))
			.orElseGet(() -> new Undecided("both are at fault; say who erred first (FR-01)"));
	}

	private Liability unclear(Leg leg) {
		if (!this.facts.onTaobao()) {
			return new Undecided("it is unclear who is responsible, and only TB-DISP splits the postage then (FR-03)");
		}
		return (leg == Leg.OUTBOUND)
				? Liability.seller(PostageRule.FR_03, "unclear who is responsible: the way out is the seller's")
				: Liability.buyer(PostageRule.FR_03, "unclear who is responsible: the way back is the buyer's");
	}

	private Liability noFaultPrinciple(String who) {
		return new Undecided(
				"%s is at fault (%s), and the rule book has the principle of fault for Taobao and Tmall only, the law and Pinduoduo for quality"
					.formatted(who, this.facts.reason().code()));
	}

}
