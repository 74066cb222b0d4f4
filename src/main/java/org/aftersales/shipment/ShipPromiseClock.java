package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.Finding;
import org.aftersales.decision.SubjectKind;

/**
 * An order that is not handed to the carrier as promised is late. Pickup at the promise
 * itself is in time.
 */
class ShipPromiseClock implements OrderClock {

	private final ShipPromise promises;

	ShipPromiseClock(ShipPromise promises) {
		this.promises = promises;
	}

	@Override
	public Finding find(OrderFacts order, Instant cutOff) {
		return this.promises.of(order).map((promise) -> find(promise, order, cutOff)).orElse(Finding.NOTHING);
	}

	private static Finding find(ShipPromise.Promised promise, OrderFacts order, Instant cutOff) {
		if (promise.broken(order, cutOff)) {
			return Finding.lapsed(OrderRules.lapse(promise.rule(), SubjectKind.ORDER, order.id(), order,
					promise.since(), promise.deadline(), Optional.empty()));
		}
		boolean runs = !promise.kept(order) && !promise.at().isBefore(cutOff);
		return runs ? Finding.running(promise.rule(), promise.at()) : Finding.NOTHING;
	}

}
