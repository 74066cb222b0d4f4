package org.aftersales.refund;

import java.util.List;
import java.util.Optional;

import org.aftersales.policy.PolicyPacks;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.CurrentNight;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Judges one claim as of the cut-off; what cannot be judged is set aside, never guessed.
 * Touches no database.
 */
@Component
class ClaimJudge implements ItemProcessor<ClaimFacts, ClaimVerdict> {

	private final PolicyPacks packs;

	private final CurrentNight night;

	ClaimJudge(PolicyPacks packs, CurrentNight night) {
		this.packs = packs;
		this.night = night;
	}

	@Override
	public ClaimVerdict process(ClaimFacts claim) {
		Optional<String> unknown = claim.traits().goods().filter((goods) -> !this.packs.knowsGoods(goods));
		if (unknown.isPresent()) {
			return new ClaimVerdict.Aside(claim, List.of(), List.of(), new SetAside(SetAside.Subject.CLAIM,
					String.valueOf(claim.id()), "GOODS_CLASS_UNKNOWN",
					"The order of claim %s has the class of goods '%s', of which no policy pack speaks. Correct shop_order.goods_class, or add the class to a rule in jobs/policies, then release the claim."
						.formatted(claim.claimNo(), unknown.get()),
					Optional.empty()));
		}
		return new ClaimLife(claim, this.packs, this.night.night().cutOff()).judge();
	}

}
