package org.aftersales.shipment;

import java.util.List;

import org.aftersales.policy.Node;
import org.aftersales.policy.Outcome;

import org.springframework.stereotype.Component;

/**
 * All clocks of an order, in the order in which their findings are told.
 * <p>
 * One list for nights and for whoever asks without a Spring application, so that no clock
 * is known to one of them alone.
 */
@Component
class OrderClocks {

	private final List<OrderClock> all;

	OrderClocks(OrderRules rules) {
		ShipPromise promises = new ShipPromise(rules);
		OutOfStockClock outOfStock = new OutOfStockClock(rules, promises);
		// A standstill: stuck, and so long stuck that something is wrong.
		StandstillClock stuck = new StandstillClock(rules, Node.NEXT_TRACE, Outcome.TRACE_STUCK);
		StandstillClock abnormal = new StandstillClock(rules, Node.ABNORMAL_TRACE, Outcome.TRACE_ABNORMAL);
		this.all = List.of(new FalseShippingClock(rules), new FirstTraceClock(rules), new GroupClock(rules),
				new NeverShippedClock(rules), new ObligationClock(rules), outOfStock, new ReceiptClock(rules),
				new ReportedBreaches(rules, outOfStock), new ShipPromiseClock(promises),
				new UndeliveredClock(rules, List.of(stuck, abnormal)), stuck, abnormal);
	}

	List<OrderClock> all() {
		return this.all;
	}

}
