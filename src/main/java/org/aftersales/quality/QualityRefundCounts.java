package org.aftersales.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The quality refund rate of one window and what it is made of.
 *
 * @param formed orders whose group formed in it
 * @param qualityOrders distinct orders with a quality claim applied in it
 * @param qualityClaims quality claims applied in it
 * @param asked what these ask back, yuan
 * @param allClaims claims of any reason applied in it
 */
record QualityRefundCounts(long formed, long qualityOrders, long qualityClaims, BigDecimal asked, long allClaims) {

	/**
	 * Four decimals, rounded half up; empty if no order formed.
	 */
	Optional<BigDecimal> rate() {
		return rate(this.qualityOrders, this.formed);
	}

	static Optional<BigDecimal> rate(long qualityOrders, long formed) {
		return (formed == 0) ? Optional.empty() : Optional
			.of(BigDecimal.valueOf(qualityOrders).divide(BigDecimal.valueOf(formed), 4, RoundingMode.HALF_UP));
	}

}
