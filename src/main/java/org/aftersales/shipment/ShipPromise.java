package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;

import org.springframework.stereotype.Component;

/**
 * The promise to hand the parcel to the carrier (PD-T03, TB-P01): the instant that the
 * platform names for the order, else the pack's hours from the formed group; either with
 * the time that was granted later.
 */
@Component
class ShipPromise {

	private final OrderRules rules;

	ShipPromise(OrderRules rules) {
		this.rules = rules;
	}

	/**
	 * The promise of that order, once its group has formed.
	 */
	Optional<Promised> of(OrderFacts order) {
		return order.groupFormedAt()
			.flatMap((formed) -> this.rules.rule(order, Node.SHIP)
				.flatMap((rule) -> deadline(rule, order, formed).map((deadline) -> new Promised(rule, formed,
						this.rules.extended(order, Node.SHIP, deadline, Optional::of)))));
	}

	private static Optional<Deadline> deadline(ClockRule rule, OrderFacts order, Instant formed) {
		return order.promisedShipAt()
			.map((at) -> rule.floored(new Deadline(at, "promised by the platform for this order = " + rule.told(at))))
			.or(() -> OrderRules.deadline(rule, formed));
	}

	/**
	 * A promise.
	 *
	 * @param rule its rule
	 * @param since when its clock started
	 * @param deadline the last instant at which pickup is in time
	 */
	record Promised(ClockRule rule, Instant since, Deadline deadline) {

		Instant at() {
			return this.deadline.at();
		}

		/**
		 * Whether the parcel was handed over in time.
		 */
		boolean kept(OrderFacts order) {
			return order.pickedUpAt().filter((pickup) -> !pickup.isAfter(at())).isPresent();
		}

		/**
		 * Whether it was broken before the cut-off. An order that never shipped is not
		 * late if the buyer applied for a refund only at or before the promise; if it
		 * does ship after all, it is.
		 */
		boolean broken(OrderFacts order, Instant cutOff) {
			return !kept(order) && at().isBefore(cutOff) && !order.refundAskedBy(at());
		}

	}

}
