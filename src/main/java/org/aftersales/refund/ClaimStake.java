package org.aftersales.refund;

import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.UpcomingLapse.Basis;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPacks;

/**
 * The money that is in a running clock of a claim: what its lapse would refund, else what
 * the buyer asks for, cut as the night would cut it.
 */
final class ClaimStake {

	private final ClaimFacts claim;

	private final PolicyPacks packs;

	ClaimStake(ClaimFacts claim, PolicyPacks packs) {
		this.claim = claim;
		this.packs = packs;
	}

	/**
	 * That of one clock; empty where its lapse breaks a promise, which has a tariff, and
	 * where no money is asked for.
	 */
	Optional<Stake> of(Finding.Running clock) {
		Optional<Outcome> outcome = clock.by().outcome();
		if (outcome.flatMap(Outcome::breach).isPresent()) {
			return Optional.empty();
		}
		boolean refunds = outcome.filter(Outcome.REFUNDED::equals).isPresent();
		if (!refunds && this.claim.money().requested().isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new Stake(new RefundGrant(this.claim, this.packs).at(clock.deadline()).amount(), Basis.REFUND));
		}
		catch (AmountMissing | CapUndecided undecided) {
			return this.claim.money().requested().map((asked) -> new Stake(asked, Basis.REQUESTED));
		}
	}

}
