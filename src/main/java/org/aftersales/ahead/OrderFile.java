package org.aftersales.ahead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.compensation.BrokenPromise;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * What is known of an order whose clocks run.
 *
 * @param name the order as people know it
 * @param platform the platform whose rules bind it
 * @param paidAt when it was paid: it chooses the tariff
 * @param goods what was paid for the goods, without postage
 * @param promised how much time the platform had promised for shipping, if it named a
 * promise of its own
 * @param goodsClass class of the goods, if it has one
 * @param broken the promises that were broken before the cut-off
 */
record OrderFile(Lapse.OrderName name, Platform platform, Instant paidAt, Yuan goods, Optional<Duration> promised,
		Optional<String> goodsClass, List<BrokenPromise> broken) {

	OrderFile {
		broken = List.copyOf(broken);
	}

}
