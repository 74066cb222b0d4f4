package org.aftersales.postage;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.postage.Liability.Borne;
import org.aftersales.postage.PostageAnswer.BorneLeg;
import org.aftersales.postage.PostageAnswer.Demand;
import org.aftersales.postage.PostageAnswer.Outside;
import org.aftersales.postage.PostageAnswer.Recourse;
import org.aftersales.postage.PostageAnswer.Surplus;

/**
 * Says who pays the postage of an order that comes back. Same facts and same packs give
 * the same answer. Thread-safe.
 */
public final class PostageJudge {

	private final SubsidyClaim subsidies;

	/**
	 * Judges by these packs.
	 * @param packs the packs, for the clock of the freight subsidy
	 * @param shopZone the zone of natural weeks
	 */
	public PostageJudge(PolicyPacks packs, ZoneId shopZone) {
		this.subsidies = new SubsidyClaim(packs, shopZone);
	}

	/**
	 * The answer; where the rule book does not decide a way, it says that a person must.
	 */
	public PostageAnswer judge(ReturnCase facts) {
		BorneLeg outbound = outbound(facts);
		BorneLeg wayBack = wayBack(facts);
		PostageAnswer answer = new PostageAnswer(outbound, wayBack, reimbursements(facts), demand(facts, wayBack),
				Optional.empty());
		return new PostageAnswer(outbound, wayBack, answer.reimbursements(), answer.demand(),
				outside(facts, wayBack, answer.remains()));
	}

	private static BorneLeg outbound(ReturnCase facts) {
		Liability liability = new LegLiability(facts, Leg.OUTBOUND).decide();
		return new BorneLeg(Leg.OUTBOUND, liability, facts.terms().postage(), Optional.empty(),
				backToBuyer(facts, liability), recourse(facts, Leg.OUTBOUND, liability));
	}

	/**
	 * What the buyer had paid for the way out goes back to him where the seller bears it
	 * (conflict C12); of free shipping he had paid nothing, except by the seed's reading.
	 */
	private static Optional<Yuan> backToBuyer(ReturnCase facts, Liability liability) {
		if (!(liability instanceof Borne borne)) {
			return Optional.empty();
		}
		boolean paidByBuyer = facts.terms().free().filter((free) -> !free).isPresent();
		if (borne.rule() == PostageRule.FR_09 || (borne.payer() == Party.SELLER && paidByBuyer)) {
			return facts.terms().postage();
		}
		return (borne.payer() == Party.BUYER || facts.terms().free().isPresent()) ? Optional.of(Yuan.ZERO)
				: Optional.empty();
	}

	private static BorneLeg wayBack(ReturnCase facts) {
		Liability liability = new LegLiability(facts, Leg.RETURN).decide();
		boolean buyers = liability instanceof Borne borne && borne.payer() == Party.BUYER;
		return new BorneLeg(Leg.RETURN, liability, facts.wayBack().freight(),
				(facts.wayBack().otherAddress() && facts.onTaobao() && buyers)
						? Optional.of(new Surplus(facts.wayBack().surplus())) : Optional.empty(),
				Optional.empty(), recourse(facts, Leg.RETURN, liability));
	}

	private static Optional<Recourse> recourse(ReturnCase facts, Leg leg, Liability liability) {
		if (!(liability instanceof Borne borne) || borne.rule() != PostageRule.FR_17) {
			return Optional.empty();
		}
		return facts.damage()
			.filter((damage) -> damage.leg() == leg || leg == Leg.RETURN)
			.filter((damage) -> damage.beforeSignature().orElse(false))
			.map((damage) -> new Recourse(Party.CARRIER, PostageRule.SEED_0_09,
					"the %s claims the damage from the carrier that had the parcel".formatted(borne.payer().code())));
	}

	private List<Reimbursement> reimbursements(ReturnCase facts) {
		List<Reimbursement> given = new ArrayList<>();
		facts.cover().ifPresent((cover) -> given.add(new CoverClaim(cover, facts.wayBack().freight()).decide()));
		facts.subsidy().ifPresent((claim) -> given.add(this.subsidies.decide(claim, facts.alternative())));
		return given;
	}

	private static Optional<Demand> demand(ReturnCase facts, BorneLeg wayBack) {
		boolean merchants = wayBack.liability() instanceof Borne borne && borne.payer() == Party.SELLER;
		if (!facts.on(Platform.PINDUODUO) || !merchants) {
			return Optional.empty();
		}
		return Optional.of(facts.standing()
			.map((standing) -> new Demand(Optional.of(standing.reached()),
					"quality refunds: rate %s %% of %s %%, number %d of %d; both must reach the category's standard"
						.formatted(standing.rate().toPlainString(), standing.standardRate().toPlainString(),
								standing.count(), standing.standardCount())))
			.orElseGet(() -> new Demand(Optional.empty(),
					"hangs on the item's rate and number of quality refunds and on the category's standard")));
	}

	/**
	 * Freight that the seller owes for the way back was never part of what was paid: what
	 * does not fit into it goes outside the order (FR-10).
	 */
	private static Optional<Outside> outside(ReturnCase facts, BorneLeg wayBack, Optional<Yuan> remains) {
		boolean sellers = wayBack.liability() instanceof Borne borne && borne.payer() == Party.SELLER;
		if (!facts.onTaobao() || facts.paid().isEmpty() || facts.refund().isEmpty()) {
			return Optional.empty();
		}
		Yuan owed = facts.refund().get().plus(sellers ? remains.orElse(Yuan.ZERO) : Yuan.ZERO);
		return Optional.of(owed.minus(facts.paid().get()))
			.filter((excess) -> excess.compareTo(Yuan.ZERO) > 0)
			.map((excess) -> new Outside(excess,
					"%s are owed and %s were paid: the rest is transferred outside the order".formatted(owed,
							facts.paid().get())));
	}

}
