package org.aftersales.refund;

import java.time.Instant;
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
		return judge(claim, this.night.night().cutOff());
	}

	/**
	 * Judges it as of that cut-off.
	 */
	ClaimVerdict judge(ClaimFacts claim, Instant cutOff) {
		return notUnderstood(claim)
			.<ClaimVerdict>map((aside) -> new ClaimVerdict.Aside(claim, List.of(), List.of(), aside))
			.orElseGet(() -> new ClaimLife(claim, this.packs, cutOff).judge());
	}

	private Optional<SetAside> notUnderstood(ClaimFacts claim) {
		Optional<String> goods = this.packs.unknownGoods(claim.traits());
		if (goods.isPresent()) {
			return Optional.of(aside(claim, "GOODS_CLASS_UNKNOWN",
					"The order of claim %s has the class of goods '%s', of which no policy pack speaks. Correct shop_order.goods_class, or add the class to a rule in jobs/policies, then release the claim."
						.formatted(claim.claimNo(), goods.get())));
		}
		return claim.facts()
			.stream()
			.flatMap((fact) -> fact.statusCode().stream())
			.filter((code) -> !this.packs.knowsState(claim.platform(), code, claim.appliedAt()))
			.findFirst()
			.map((code) -> aside(claim, "STATUS_UNKNOWN",
					"Claim %s came with the state '%s', which the policy pack of %s does not map. Look the claim up on the platform; add the code under statuses in jobs/policies if its meaning is sure, then release the claim."
						.formatted(claim.claimNo(), code, claim.platform().code())));
	}

	private static SetAside aside(ClaimFacts claim, String reason, String message) {
		return new SetAside(SetAside.Subject.CLAIM, String.valueOf(claim.id()), reason, message, Optional.empty());
	}

}
