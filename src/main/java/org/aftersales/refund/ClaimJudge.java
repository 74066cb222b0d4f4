package org.aftersales.refund;

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
		try {
			return new ClaimLife(claim, this.packs, this.night.night().cutOff()).judge();
		}
		catch (RuleMissing missing) {
			return aside(claim, "RULE_MISSING", missing);
		}
		catch (AmountMissing missing) {
			return aside(claim, "AMOUNT_MISSING", missing);
		}
	}

	private static ClaimVerdict aside(ClaimFacts claim, String reason, RuntimeException why) {
		return new ClaimVerdict.Aside(claim, new SetAside(SetAside.Subject.CLAIM, String.valueOf(claim.id()), reason,
				String.valueOf(why.getMessage()), Optional.empty()));
	}

}
