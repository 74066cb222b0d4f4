package org.aftersales.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;
import org.aftersales.shipment.OrderFacts.ClaimSpan;

import org.springframework.stereotype.Component;

/**
 * Receipt that is deemed confirmed some time after shipping (PD-T08, TB-R24). The clock
 * stands still while a claim is open and goes on with the time that remained (TB-R28); an
 * order refunded in full has nothing left to confirm.
 */
@Component
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
			.flatMap((unpaused) -> paused(rule.get(), order.claims(), start, unpaused));
		if (deadline.isEmpty() || order.receivedAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()
				|| refundedInFullBy(order, deadline.get().at())) {
			return Finding.NOTHING;
		}
		if (!deadline.get().at().isBefore(cutOff)) {
			return Finding.running(deadline.get().at());
		}
		return Finding.lapsed(OrderRules.lapse(rule.get(), SubjectKind.ORDER, order.id(), order, start, deadline.get(),
				Optional.of(order.paid())));
	}

	/**
	 * Moves a deadline by the time during which claims were open; none if one still is.
	 */
	private static Optional<Deadline> paused(ClockRule rule, List<ClaimSpan> claims, Instant start, Deadline unpaused) {
		Instant deadline = unpaused.at();
		Instant pausedUntil = start;
		Duration pause = Duration.ZERO;
		for (ClaimSpan claim : claims.stream().sorted(Comparator.comparing(ClaimSpan::appliedAt)).toList()) {
			Instant from = claim.appliedAt().isAfter(pausedUntil) ? claim.appliedAt() : pausedUntil;
			if (from.isAfter(deadline)) {
				break;
			}
			if (claim.endedAt().isEmpty()) {
				return Optional.empty();
			}
			Instant until = claim.endedAt().get();
			if (until.isAfter(from)) {
				deadline = deadline.plus(Duration.between(from, until));
				pause = pause.plus(Duration.between(from, until));
				pausedUntil = until;
			}
		}
		if (pause.isZero()) {
			return Optional.of(unpaused);
		}
		return Optional.of(new Deadline(deadline, "%s + %d s paused by claims = %s".formatted(unpaused.arithmetic(),
				pause.toSeconds(), rule.told(deadline))));
	}

	private static boolean refundedInFullBy(OrderFacts order, Instant deadline) {
		return order.claims()
			.stream()
			.flatMap((claim) -> claim.refundedInFullAt().stream())
			.anyMatch((at) -> !at.isAfter(deadline));
	}

}
