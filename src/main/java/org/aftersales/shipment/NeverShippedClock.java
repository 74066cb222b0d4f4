package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;

/**
 * An order that is paid and never shipped is closed and refunded in the end (TB-R41,
 * DY-07), later if the seller was granted more time (TB-R27).
 */
class NeverShippedClock implements OrderClock {

	private final OrderRules rules;

	NeverShippedClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.NEVER_SHIPPED);
		Optional<Deadline> deadline = rule.flatMap((found) -> OrderRules.deadline(found, order.paidAt()))
			.map((unextended) -> this.rules.extended(order, Node.NEVER_SHIPPED, unextended, Optional::of));
		if (deadline.isEmpty() || order.pickedUpAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()
				|| order.refundedInFullBy(deadline.get().at())) {
			return Finding.NOTHING;
		}
		return Finding.asOf(cutOff, rule.orElseThrow(), deadline.get(), () -> OrderRules.lapse(rule.orElseThrow(),
				SubjectKind.ORDER, order.id(), order, order.paidAt(), deadline.get(), Optional.of(order.paid())));
	}

}
