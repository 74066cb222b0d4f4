package org.aftersales.shipment;

/**
 * No policy pack was in force when an order was paid.
 */
class PackMissing extends RuntimeException {

	PackMissing(OrderFacts order) {
		super("No pack of %s was in force when order %s was paid, at %s. Add one to jobs/policies and to policy.packs in jobs/night.yml, then release the order."
			.formatted(order.platform().code(), order.orderNo(), order.paidAt()));
	}

}
