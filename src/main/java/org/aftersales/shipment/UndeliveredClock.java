package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;

/**
 * A parcel that stood still for too long and is not delivered some days later: out of
 * stock (TB-P03).
 */
class UndeliveredClock extends ParcelClock {

	private final OrderRules rules;

	private final List<StandstillClock> standstills;

	UndeliveredClock(OrderRules rules, List<StandstillClock> standstills) {
		this.rules = rules;
		this.standstills = List.copyOf(standstills);
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		Optional<Instant> breached = this.standstills.stream()
			.flatMap((clock) -> clock.breached(order, parcel, cutOff).stream())
			.min(Instant::compareTo);
		Optional<ClockRule> rule = breached.flatMap((at) -> this.rules.rule(order, Node.UNDELIVERED));
		if (rule.isEmpty()) {
			return Finding.NOTHING;
		}
		return waiting(rule.get(), order, parcel, breached.orElseThrow(), parcel.arrivedAt(), cutOff);
	}

}
