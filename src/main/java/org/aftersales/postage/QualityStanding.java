package org.aftersales.postage;

import java.math.BigDecimal;

/**
 * How the item stands against the penalty standard of its category on Pinduoduo.
 *
 * @param rate its quality refund rate in per cent
 * @param count its quality refunds
 * @param standardRate the rate from which the category is penalised, in per cent
 * @param standardCount the number from which it is
 */
public record QualityStanding(BigDecimal rate, int count, BigDecimal standardRate, int standardCount) {

	/**
	 * Whether the rate and the number both reach the standard.
	 */
	public boolean reached() {
		return this.rate.compareTo(this.standardRate) >= 0 && this.count >= this.standardCount;
	}

}
