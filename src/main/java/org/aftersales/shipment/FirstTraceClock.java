package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;

/**
 * The first trace after pickup (PD-T04, seed 004).
 */
class FirstTraceClock extends ParcelClock {

	private final OrderRules rules;

	FirstTraceClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.FIRST_TRACE);
		if (rule.isEmpty() || !traced(order, parcel)) {
			return Finding.NOTHING;
		}
		return waiting(rule.get(), order, parcel, parcel.pickedUpAt().orElseThrow(), parcel.tracedAt(), cutOff);
	}

}
