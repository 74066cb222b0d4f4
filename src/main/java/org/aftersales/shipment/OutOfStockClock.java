package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Node;

/**
 * An order that is late for too long counts as out of stock (TB-P03, DY-02). As with
 * lateness, a refund that the buyer asked for by then takes the duty to ship away; and a
 * stock-out that was reported by then is a breach of its own, in place of this one.
 */
class OutOfStockClock implements OrderClock {

	private final OrderRules rules;

	private final ShipPromise promises;

	OutOfStockClock(OrderRules rules, ShipPromise promises) {
		this.rules = rules;
		this.promises = promises;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		Optional<Instant> late = this.promises.of(order)
			.filter((promise) -> promise.broken(order, cutOff))
			.map(ShipPromise.Promised::at);
		Optional<ClockRule> rule = late.flatMap((at) -> this.rules.rule(order, Node.OUT_OF_STOCK));
		Optional<Deadline> deadline = rule.flatMap((found) -> OrderRules.deadline(found, late.orElseThrow()));
		if (deadline.isEmpty() || order.pickedUpAt().filter((at) -> !at.isAfter(deadline.get().at())).isPresent()
				|| order.refundAskedBy(deadline.get().at()) || reportedBy(order, deadline.get().at())) {
			return Finding.NOTHING;
		}
		return Finding.asOf(cutOff, rule.orElseThrow(), deadline.get(), () -> OrderRules.lapse(rule.orElseThrow(),
				SubjectKind.ORDER, order.id(), order, late.orElseThrow(), deadline.get(), Optional.empty()));
	}

	/**
	 * Also after the deadline, as long as the buyer's wish for a refund kept the order
	 * from being out of stock: what was found by the report then stays, even if the
	 * parcel comes after all.
	 */
	private boolean reportedBy(OrderFacts order, Instant limit) {
		return this.rules.stockOut(order)
			.map(BreachReport::reportedAt)
			.filter((at) -> !at.isAfter(limit) || order.refundAskedBy(limit, at))
			.isPresent();
	}

}
