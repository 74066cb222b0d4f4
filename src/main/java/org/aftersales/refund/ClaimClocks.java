package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPacks;

/**
 * The clocks that bind one claim: the pack in force when a stage was entered, the
 * narrowest rule that holds for what is known of the order.
 */
final class ClaimClocks {

	private static final String SHIP_PROMISE = "ship-promise";

	private final ClaimFacts claim;

	private final PolicyPacks packs;

	ClaimClocks(ClaimFacts claim, PolicyPacks packs) {
		this.claim = claim;
		this.packs = packs;
	}

	/**
	 * The rule whose clock runs where the claim stands, if one does.
	 * @throws RuleMissing if the packs do not know that node
	 */
	Optional<ClockRule> rule(Standing standing) {
		return standing.spent() ? Optional.empty()
				: standing.stage().node().map((node) -> needed(standing.kind(), node, standing.enteredAt()));
	}

	/**
	 * The deadline of that rule, moved by the time during which the platform had stopped
	 * the clock.
	 */
	Optional<Deadline> deadline(ClockRule rule, Standing standing) {
		Marks marks = (rule.node() == Node.SELLER_CONFIRMS_RETURN) ? standing.marks().asIfSentAnew() : standing.marks();
		return rule.deadline(standing.enteredAt(), marks::at, durations(standing.enteredAt()), List.of())
			.map((running) -> {
				if (standing.paused().isZero()) {
					return running;
				}
				Instant moved = running.at().plus(standing.paused());
				return new Deadline(moved, "%s, + %d s stopped by the platform = %s".formatted(running.arithmetic(),
						standing.paused().toSeconds(), rule.told(moved)));
			});
	}

	/**
	 * The rule of a clock that runs beside the stages, if the packs have one.
	 */
	Optional<ClockRule> beside(Flow flow, Node node, Instant entered) {
		return this.packs.clock(this.claim.platform(), flow, node, entered, this.claim.traits());
	}

	/**
	 * Durations that come with the order: what was promised for shipping it, else what
	 * the pack promises.
	 */
	Function<String, Optional<Duration>> durations(Instant entered) {
		return (name) -> name.equals(SHIP_PROMISE)
				? this.claim.shipPromise().or(() -> beside(Flow.ORDER, Node.SHIP, entered).flatMap(ClockRule::length))
				: Optional.empty();
	}

	/**
	 * A platform without a rule of its own for a changed claim treats it like any return.
	 */
	private ClockRule needed(ClaimKind kind, Node node, Instant entered) {
		Flow flow = this.claim.flow(kind);
		return beside(flow, node, entered)
			.or(() -> (node == Node.SELLER_CONFIRMS_CHANGED_RETURN) ? beside(flow, Node.SELLER_CONFIRMS_RETURN, entered)
					: Optional.empty())
			.orElseThrow(() -> new RuleMissing(this.claim, flow, node, entered));
	}

}
