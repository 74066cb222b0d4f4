package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;

import org.springframework.stereotype.Component;

/**
 * The promise to hand the parcel to the carrier (PD-T03, TB-P01): the instant that the
 * platform names for the order, else the pack's hours from the formed group. Pickup at
 * the promise itself is in time. An order that never shipped is not late if the buyer
 * applied for a refund only at or before the promise; if it does ship after all, it is.
 */
@Component
class ShipPromiseClock implements OrderClock {

	private final OrderRules rules;

	ShipPromiseClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		if (order.groupFormedAt().isEmpty()) {
			return Finding.NOTHING;
		}
		Instant formed = order.groupFormedAt().get();
		Optional<ClockRule> rule = this.rules.rule(order, Node.SHIP);
		Optional<Deadline> promise = rule.flatMap((found) -> promise(found, order, formed));
		if (promise.isEmpty()) {
			return Finding.NOTHING;
		}
		Instant promised = promise.get().at();
		if (order.pickedUpAt().filter((at) -> !at.isAfter(promised)).isPresent()) {
			return Finding.NOTHING;
		}
		if (!promised.isBefore(cutOff)) {
			return Finding.running(promised);
		}
		if (order.pickedUpAt().isEmpty() && refundAskedBy(order, promised)) {
			return Finding.NOTHING;
		}
		return Finding.lapsed(OrderRules.lapse(rule.orElseThrow(), SubjectKind.ORDER, order.id(), order, formed,
				promise.get(), Optional.empty()));
	}

	private static Optional<Deadline> promise(ClockRule rule, OrderFacts order, Instant formed) {
		return order.promisedShipAt()
			.map((at) -> rule.floored(new Deadline(at, "promised by the platform for this order = " + rule.told(at))))
			.or(() -> OrderRules.deadline(rule, formed));
	}

	private static boolean refundAskedBy(OrderFacts order, Instant promised) {
		return order.claims().stream().anyMatch((claim) -> claim.refundOnly() && !claim.appliedAt().isAfter(promised));
	}

}
