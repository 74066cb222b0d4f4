package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of the demo: one pan of the kitchen shop came from a bad batch, and in the
 * last week its buyers say so.
 */
final class BadBatch {

	private static final List<Integer> COMPLAINED_HOURS_BEFORE = List.of(150, 127, 101, 78, 53, 30, 11);

	private static final List<String> REASONS = List.of("质量问题", "做工瑕疵", "质量问题", "货物与描述不符", "质量问题", "做工瑕疵", "质量问题");

	private BadBatch() {
	}

	static List<DemoOrder> orders(Till kitchen) {
		List<DemoOrder> orders = new ArrayList<>();
		for (int i = 0; i < REASONS.size(); i++) {
			Instant appliedAt = DemoDays.hoursBefore(COMPLAINED_HOURS_BEFORE.get(i))
				.minus(kitchen.dice().minutes(1, 55));
			Instant pickedUpAt = appliedAt.minus(kitchen.dice().hours(70, 90));
			OrderDraft order = kitchen.orderPaidAt(pickedUpAt.minus(kitchen.dice().hours(5, 30)))
				.buys(Catalogue.find(Storefront.KITCHEN, Catalogue.BAD_BATCH), 1)
				.sent(pickedUpAt, null);
			ClaimDraft claim = order.claim("RETURN_AND_REFUND", appliedAt, REASONS.get(i));
			if (i < 2) {
				claim.then("REFUNDED", Duration.ofHours(80).plusMinutes(17L * i));
			}
			orders.add(order.done());
		}
		return orders;
	}

}
