package org.aftersales.refund;

import org.aftersales.policy.PolicyPacks;
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
		return new ClaimLife(claim, this.packs, this.night.night().cutOff()).judge();
	}

}
