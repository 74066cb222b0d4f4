package org.aftersales.postage;

import java.util.Optional;

import org.aftersales.policy.Platform;
import org.aftersales.postage.Liability.Undecided;

/**
 * Decides who bears the postage of one way of the goods. Pure.
 * <p>
 * The order of the questions: what one side did without the other (freight collect), what
 * happened on the way (risk), what was agreed on, who is at fault, and at last the right
 * to return without reason.
 *
 * @param facts the order that comes back
 * @param leg the way
 */
record LegLiability(ReturnCase facts, Leg leg) {

	Liability decide() {
		return collected().or(this::silence)
			.or(this::damage)
			.or(this::agreed)
			.or(this::judged)
			.or(this::byReason)
			.orElseGet(() -> new Undecided(
					"the rule book says nothing about postage for the reason '%s'%s; say who is at fault or what was agreed on"
						.formatted(this.facts.reason().code(),
								this.facts.platform().map((one) -> " on " + one.code()).orElse(""))));
	}

	/** FR-08. */
	private Optional<Liability> collected() {
		return this.facts.collected(this.leg).flatMap((collect) -> {
			if (collect.consented().isEmpty()) {
				return Optional.of(new Undecided(
						"the parcel was sent freight collect, and it is not known whether the receiver had consented"));
			}
			Party sender = (this.leg == Leg.OUTBOUND) ? Party.SELLER : Party.BUYER;
			return collect.consented().get() ? Optional.empty()
					: Optional.of(new Liability.Borne(sender, PostageRule.FR_08,
							"sent freight collect without the receiver's consent: the %s sent it so and pays"
								.formatted(sender.code())));
		});
	}

	/** JD-01. */
	private Optional<Liability> silence() {
		return this.facts.sellerSilent() && this.facts.on(Platform.JD)
				? Optional.of(Liability.seller(PostageRule.JD_01,
						"the merchant did not answer in time: the platform judges, and the freight is his"))
				: Optional.empty();
	}

	/** FR-17: before the signature the sender's risk, after it the receiver's. */
	private Optional<Liability> damage() {
		if (this.facts.damage().isEmpty()) {
			return (this.facts.reason() == ReturnReason.DAMAGED && this.facts.fault().isEmpty())
					? Optional.of(new Undecided(
							"whose risk the damage was hangs on the signature; say on which way and whether before it"))
					: Optional.empty();
		}
		Damage damage = this.facts.damage().get();
		if (damage.leg() == Leg.RETURN && this.leg == Leg.OUTBOUND) {
			return Optional.empty();
		}
		if (damage.beforeSignature().isEmpty()) {
			return Optional.of(new Undecided("whose risk the damage was hangs on whether the parcel was signed for"));
		}
		return Optional.of(atRisk(damage, damage.beforeSignature().get()));
	}

	private static Liability atRisk(Damage damage, boolean beforeSignature) {
		Party sender = (damage.leg() == Leg.OUTBOUND) ? Party.SELLER : Party.BUYER;
		Party receiver = (damage.leg() == Leg.OUTBOUND) ? Party.BUYER : Party.SELLER;
		if (beforeSignature && damage.receiverChoseCarrier()) {
			return new Liability.Borne(receiver, PostageRule.FR_17,
					"damaged before the signature, but the %s had chosen the carrier (LAW-ECL art. 20): his risk"
						.formatted(receiver.code()));
		}
		Party bearer = beforeSignature ? sender : receiver;
		return new Liability.Borne(bearer, PostageRule.FR_17, "damaged %s the signature: the risk of the %s"
			.formatted(beforeSignature ? "before" : "after", bearer.code()));
	}

	/** SEED-1-07 and FR-02: an agreement speaks of the way back. */
	private Optional<Liability> agreed() {
		if (this.leg == Leg.OUTBOUND) {
			return Optional.empty();
		}
		return switch (this.facts.agreement()) {
			case NONE -> Optional.empty();
			case SELLER_PAYS ->
				Optional.of(Liability.seller(PostageRule.SEED_1_07, "both agreed that the seller pays"));
			case BUYER_PAYS -> Optional.of(Liability.buyer(PostageRule.SEED_1_07, "both agreed that the buyer pays"));
			// Elsewhere nothing was agreed on about postage, and the other rules decide.
			case SILENT -> Optional.of(PostageRule.FR_02)
				.filter((rule) -> this.facts.onTaobao())
				.map((rule) -> Liability.seller(rule,
						"the return was agreed on without a word about postage: the seller pays"));
		};
	}

	private Optional<Liability> judged() {
		return FaultLiability.of(this.facts).byFault(this.leg);
	}

	private Optional<Liability> byReason() {
		return (this.facts.reason() == ReturnReason.NO_REASON)
				? Optional.of(new NoReasonLiability(this.facts).of(this.leg)) : Optional.empty();
	}

}
