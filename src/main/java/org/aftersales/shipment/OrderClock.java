package org.aftersales.shipment;

import java.time.Instant;

import org.aftersales.decision.Finding;

/**
 * One of the clocks of an order. Pure: same facts, same cut-off, same finding.
 */
interface OrderClock {

	/**
	 * What lapsed before the cut-off, and what still runs.
	 */
	Finding find(OrderFacts order, Instant cutOff);

}
