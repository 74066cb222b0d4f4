package org.aftersales.shipment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;

/**
 * A shipment that was none (TB-P04, PD-P03): never picked up, not moved after its first
 * trace, or not out of its first hub. Whichever shows it first decides; one parcel is
 * falsely shipped once.
 */
class FalseShippingClock extends ParcelClock {

	private final List<ParcelClock> signs;

	FalseShippingClock(OrderRules rules) {
		this.signs = List.of(new PickupClock(rules),
				new StandstillClock(rules, Node.NEXT_TRACE, Outcome.FALSE_SHIPPING), new FirstHubClock(rules));
	}

	@Override
	Finding find(OrderFacts order, Parcel parcel, Instant cutOff) {
		List<Finding> findings = this.signs.stream().map((sign) -> sign.find(order, parcel, cutOff)).toList();
		Optional<Decision> first = findings.stream()
			.flatMap((finding) -> finding.lapses().stream())
			.min(Comparator.comparing(Decision::effectiveAt));
		return first.map(Finding::lapsed)
			.orElseGet(() -> new Finding(List.of(),
					findings.stream().flatMap((finding) -> finding.running().stream()).toList()));
	}

}
