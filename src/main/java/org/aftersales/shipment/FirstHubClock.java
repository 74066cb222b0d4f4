package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Node;

/**
 * A parcel that does not leave the first hub in time: false shipping (PD-P03). A second
 * trace after the pickup shows as well that it went on, for feeds that do not name the
 * hubs; without any trace the first one is missing, which is another breach.
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
		Optional<Instant> wentOn = Stream
			.of(parcel.leftFirstHubAt(), parcel.way().stream().skip(2).findFirst(), parcel.arrivedAt())
			.flatMap(Optional::stream)
			.min(Instant::compareTo);
		return waiting(rule.get(), order, parcel, parcel.pickedUpAt().orElseThrow(), wentOn, cutOff);
	}

}
