package org.aftersales.penalty;

import java.math.BigDecimal;

/**
 * What broke in a span of time.
 *
 * @param breaches broken promises of every kind
 * @param orders distinct orders of these
 * @param late orders whose promise lapsed before they were picked up
 * @param traceMissing parcels without a first trace in time
 * @param cancelled groups that did not form
 * @param owed what is owed for it, yuan
 * @param reversed what of that was reversed by the business date, yuan
 */
record ShippingCounts(long breaches, long orders, long late, long traceMissing, long cancelled, BigDecimal owed,
		BigDecimal reversed) {

	/**
	 * What is left of what is owed, yuan.
	 */
	BigDecimal net() {
		return this.owed.subtract(this.reversed);
	}

}
