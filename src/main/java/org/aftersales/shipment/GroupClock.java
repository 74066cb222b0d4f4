package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;

/**
 * A buying group that does not fill in time: the order is cancelled and refunded in full
 * (PD-T01, seed 004). Platforms without groups have no such rule.
 */
class GroupClock implements OrderClock {

	private final OrderRules rules;

	GroupClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.GROUP);
		Optional<Deadline> deadline = rule.flatMap((found) -> OrderRules.deadline(found, order.placedAt()));
		if (deadline.isEmpty() || order.groupFormedAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()) {
			return Finding.NOTHING;
		}
		return Finding.asOf(cutOff, rule.orElseThrow(), deadline.get(), () -> OrderRules.lapse(rule.orElseThrow(),
				SubjectKind.ORDER, order.id(), order, order.placedAt(), deadline.get(), Optional.of(order.paid())));
	}

}
