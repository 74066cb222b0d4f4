package org.aftersales.demo;

import java.time.Duration;

/**
 * One machine of the appliances shop that came back for its quality, answered in time: it
 * brings its category near the limit.
 */
final class FaultyMachine {

	private FaultyMachine() {
	}

	static DemoOrder order(Till appliances) {
		OrderDraft order = appliances.orderPaidAt(DemoDays.hoursBefore(320))
			.buys(Catalogue.find(Storefront.APPLIANCES, "NZ-40-W"), 1)
			.sent(DemoDays.hoursBefore(300), DemoDays.hoursBefore(240));
		order.claim("RETURN_AND_REFUND", DemoDays.hoursBefore(220), "质量问题")
			.then("SELLER_AGREED", Duration.ofHours(10))
			.then("RETURN_ENTERED", Duration.ofHours(30))
			.then("RETURN_SIGNED", Duration.ofHours(48))
			.then("REFUNDED", Duration.ofHours(6));
		return order.done();
	}

}
