package org.aftersales.shipment;

import java.time.Instant;

import org.aftersales.policy.BreachKind;

/**
 * A broken promise that somebody reports, because no clock finds it.
 *
 * @param number its number within the order
 * @param kind what was broken
 * @param happenedAt when
 * @param evidence what proves it
 * @param by who reported it
 * @param reportedAt when; it counts from then on
 */
record BreachReport(String number, BreachKind kind, Instant happenedAt, String evidence, String by,
		Instant reportedAt) {

	/**
	 * Whether it says that there is nothing to send, admitted or not.
	 */
	boolean isStockOut() {
		return this.kind == BreachKind.OUT_OF_STOCK || this.kind == BreachKind.OUT_OF_STOCK_ADMITTED;
	}

}
