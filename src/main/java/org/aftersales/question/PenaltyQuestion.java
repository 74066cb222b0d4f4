package org.aftersales.question;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.aftersales.compensation.PenalizedOrder;
import org.aftersales.compensation.PenaltyBill;

/**
 * What is asked about broken promises.
 *
 * @param orders the orders of one shop
 * @param alternatives the named readings that are chosen
 */
record PenaltyQuestion(List<PenalizedOrder> orders, Set<String> alternatives) {

	/**
	 * What they cost.
	 */
	PenaltyBill bill(ZoneId shopZone) {
		return PenaltyBill.of(this.orders, shopZone, this.alternatives);
	}

}
