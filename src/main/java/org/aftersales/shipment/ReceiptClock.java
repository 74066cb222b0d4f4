package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;
import org.aftersales.policy.Pause;
import org.aftersales.policy.PausedClock;
import org.aftersales.shipment.OrderFacts.ClaimSpan;

/**
 * Receipt that is deemed confirmed some time after shipping (PD-T08, TB-R24). The clock
 * stands still while a claim is open and goes on with the time that remained (TB-R28); an
 * order refunded in full has nothing left to confirm.
 */
class ReceiptClock implements OrderClock {

	private final OrderRules rules;

	ReceiptClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.CONFIRM_RECEIPT);
		if (rule.isEmpty() || order.pickedUpAt().isEmpty()) {
			return Finding.NOTHING;
		}
		Instant start = order.pickedUpAt().get();
		Optional<Deadline> deadline = OrderRules.deadline(rule.get(), start)
			.map((unextended) -> this.rules.extended(order, Node.CONFIRM_RECEIPT, unextended,
					(extended) -> paused(order.claims(), start, extended)))
			.flatMap((unpaused) -> paused(order.claims(), start, unpaused));
		if (deadline.isEmpty() || order.receivedAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()
				|| order.refundedInFullBy(deadline.get().at())) {
			return Finding.NOTHING;
		}
		return Finding.asOf(cutOff, rule.get(), deadline.get(), () -> OrderRules.lapse(rule.get(), SubjectKind.ORDER,
				order.id(), order, start, deadline.get(), Optional.of(order.paid())));
	}

	/**
	 * Moves a deadline by the time during which claims were open; none if one still is.
	 */
	private static Optional<Deadline> paused(List<ClaimSpan> claims, Instant start, Deadline unpaused) {
		List<Pause> pauses = claims.stream()
			.filter((claim) -> claim.endedAt().filter((end) -> end.isBefore(claim.appliedAt())).isEmpty())
			.map((claim) -> new Pause(claim.appliedAt(), claim.endedAt()))
			.toList();
		return PausedClock.deadline(start, unpaused, pauses);
	}

}
