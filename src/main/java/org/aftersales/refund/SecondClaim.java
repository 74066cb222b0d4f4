package org.aftersales.refund;

import java.util.Optional;

import org.aftersales.decision.Break;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.refund.ClaimVerdict.Judged;

/**
 * One claim of a kind at a time (seed 001, 1-26): a second one for the same item while
 * the first is open is judged like any other, but a person should see it before both are
 * paid.
 */
final class SecondClaim {

	private SecondClaim() {
	}

	/**
	 * The break, if another claim of the kind was open when this one was applied for.
	 */
	static Optional<Break> of(ClaimFacts claim, PolicyPacks packs) {
		if (claim.money().others().isEmpty()) {
			return Optional.empty();
		}
		return claim.money()
			.others()
			.stream()
			.filter((other) -> other.kind() == claim.kind() && other.money().item().equals(claim.money().item())
					&& other.appliedAt().isBefore(claim.appliedAt()))
			.filter((other) -> new ClaimLife(other, packs, claim.appliedAt()).judge() instanceof Judged judged
					&& !judged.stage().isEnd())
			.findFirst()
			.map((other) -> new Break(SubjectKind.CLAIM, claim.id(), claim.orderId(), Break.Kind.SECOND_CLAIM,
					claim.appliedAt(),
					"Claim %s of the kind %s was made at %s, while claim %s of the same kind about the same goods was open. Look at both before both are paid."
						.formatted(claim.claimNo(), claim.kind(), claim.appliedAt(), other.claimNo())));
	}

}
