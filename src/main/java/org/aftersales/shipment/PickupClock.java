package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;

/**
 * A number that was given to the platform, and no carrier picks the parcel up: false
 * shipping (TB-P04, PD-P03). Judged where the feed says when the number was given.
 */
final class PickupClock extends ParcelClock {

	private final OrderRules rules;

	PickupClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.PICKUP);
		if (rule.isEmpty() || parcel.numberGivenAt().isEmpty()) {
			return Finding.NOTHING;
		}
		return waiting(rule.get(), order, parcel, parcel.numberGivenAt().get(), parcel.pickedUpAt(), cutOff);
	}

}
