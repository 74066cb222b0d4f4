package org.aftersales.shipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;
import org.aftersales.shipment.OrderFacts.Parcel;

import org.springframework.stereotype.Component;

/**
 * The first trace after pickup (PD-T04, seed 004), for each parcel. Judged only where the
 * shop's feed carries traces: a trace that nobody delivers is not a trace that is
 * missing.
 */
@Component
class FirstTraceClock implements OrderClock {

	private final OrderRules rules;

	FirstTraceClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.FIRST_TRACE);
		if (rule.isEmpty() || order.tracesKnownFrom().isEmpty()) {
			return Finding.NOTHING;
		}
		List<Decision> lapses = new ArrayList<>();
		List<Instant> running = new ArrayList<>();
		for (Parcel parcel : order.parcels()) {
			Optional<Instant> pickedUp = parcel.pickedUpAt()
				.filter((at) -> !at.isBefore(order.tracesKnownFrom().get()));
			Optional<Deadline> deadline = pickedUp.flatMap((at) -> OrderRules.deadline(rule.get(), at));
			if (deadline.isEmpty() || parcel.tracedAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()) {
				continue;
			}
			if (deadline.get().at().isBefore(cutOff)) {
				lapses.add(OrderRules.lapse(rule.get(), SubjectKind.SHIPMENT, parcel.id(), order,
						pickedUp.orElseThrow(), deadline.get(), Optional.empty()));
			}
			else {
				running.add(deadline.get().at());
			}
		}
		return new Finding(lapses, running.stream().min(Instant::compareTo));
	}

}
