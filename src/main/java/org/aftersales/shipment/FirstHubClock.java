package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;

/**
 * A parcel that does not leave the first hub in time: false shipping (PD-P03). A second
 * trace after the pickup shows that it went on where the feed does not name the hub;
 * without any trace the first one is missing, which is another breach.
 */
final class FirstHubClock extends ParcelClock {

	private final OrderRules rules;

	FirstHubClock(OrderRules rules) {
		this.rules = rules;
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		Optional<ClockRule> rule = this.rules.rule(order, Node.FIRST_HUB);
		if (rule.isEmpty() || !traced(order, parcel) || parcel.way().size() < 2) {
			return Finding.NOTHING;
		}
		Optional<Instant> left = parcel.leftFirstHubAt().or(() -> parcel.way().stream().skip(2).findFirst());
		Optional<Instant> wentOn = Stream.concat(left.stream(), parcel.arrivedAt().stream()).min(Instant::compareTo);
		return waiting(rule.get(), order, parcel, parcel.pickedUpAt().orElseThrow(), wentOn, cutOff);
	}

}
