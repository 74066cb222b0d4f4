package org.aftersales.quality;

import java.math.BigDecimal;

/**
 * What is usual in a category, and the limit that follows from it.
 *
 * @param meanRate mean quality refund rate, a share
 * @param meanCount mean number of orders with a quality refund
 */
record CategoryStandard(BigDecimal meanRate, BigDecimal meanCount) {

	/**
	 * ME-01f: more than that many times the mean, in rate and in number, leads to a
	 * restriction. The row is of low confidence, and no pack holds it: the rule book
	 * gives no number of the platform itself.
	 */
	static final BigDecimal ME_01F_MULTIPLE = BigDecimal.valueOf(5);

	/**
	 * The rate above which the platform restricts, a share.
	 */
	BigDecimal limitRate() {
		return this.meanRate.multiply(ME_01F_MULTIPLE);
	}

	/**
	 * The number above which it does.
	 */
	BigDecimal limitCount() {
		return this.meanCount.multiply(ME_01F_MULTIPLE);
	}

}
