package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;

/**
 * A clock that runs for each parcel of an order. Pure.
 */
abstract class ParcelClock implements OrderClock {

	@Override
	public final Finding find(OrderFacts order, Instant cutOff) {
		List<Finding> findings = order.parcels().stream().map((parcel) -> find(order, parcel, cutOff)).toList();
		return new Finding(findings.stream().flatMap((finding) -> finding.lapses().stream()).toList(),
				findings.stream().flatMap((finding) -> finding.running().stream()).toList());
	}

	/**
	 * What it says of one parcel.
	 */
	abstract Finding find(OrderFacts order, Parcel parcel, Instant cutOff);

	/**
	 * The finding of a clock that started then and waits for something. Once the order is
	 * refunded in full, nobody waits for the parcel any more.
	 * @param done when that came, if it did
	 */
	static Finding waiting(ClockRule rule, OrderFacts order, Parcel parcel, Instant start, Optional<Instant> done,
			Instant cutOff) {
		Optional<Deadline> deadline = OrderRules.deadline(rule, start);
		if (deadline.isEmpty() || order.refundedInFullBy(deadline.get().at())
				|| done.filter((at) -> !at.isAfter(deadline.get().at())).isPresent()) {
			return Finding.NOTHING;
		}
		return Finding.asOf(cutOff, rule, deadline.get(), () -> OrderRules.lapse(rule, SubjectKind.SHIPMENT,
				parcel.id(), order, start, deadline.get(), Optional.empty()));
	}

	/**
	 * Whether the feed carried the traces of that parcel from its pickup on: a trace that
	 * nobody delivers is not a trace that is missing.
	 */
	static boolean traced(OrderFacts order, Parcel parcel) {
		return order.tracesKnownFrom()
			.flatMap((from) -> parcel.pickedUpAt().filter((pickup) -> !pickup.isBefore(from)))
			.isPresent();
	}

}
