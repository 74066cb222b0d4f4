package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPacks;

import org.springframework.stereotype.Component;

/**
 * The rules that bind an order: those of the pack in force when it was paid.
 */
@Component
class OrderRules {

	private final PolicyPacks packs;

	OrderRules(PolicyPacks packs) {
		this.packs = packs;
	}

	/**
	 * The rule for that node, if the pack has one, as the calendars of that day change
	 * it.
	 * @throws PackMissing if no pack was in force
	 */
	Optional<ClockRule> rule(OrderFacts order, Node node) {
		if (this.packs.inForce(order.platform(), order.paidAt()).isEmpty()) {
			throw new PackMissing(order);
		}
		return this.packs.clock(order.platform(), Flow.ORDER, node, order.paidAt());
	}

	/**
	 * The deadline of a rule whose clock starts then, if it runs.
	 */
	static Optional<Deadline> deadline(ClockRule rule, Instant start) {
		return rule.deadline(start, (event) -> Optional.empty());
	}

	/**
	 * The decision that a lapsed rule leads to.
	 */
	static Decision lapse(ClockRule rule, SubjectKind subject, long subjectId, OrderFacts order, Instant start,
			Deadline deadline, Optional<Yuan> amount) {
		Outcome outcome = rule.outcome().orElseThrow();
		return new Decision(new Decision.Key(subject, subjectId, rule.id(), start), order.id(), rule.pack(),
				deadline.at(), rule.node().name(), outcome.name(), outcome.name(), outcome.breach(), amount,
				deadline.arithmetic());
	}

}
