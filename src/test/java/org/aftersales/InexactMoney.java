package org.aftersales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Everything that {@link MoneyArithmeticTests} forbids, once each, so that its checks are
 * seen to find it. Never run.
 */
@SuppressWarnings("unused")
final class InexactMoney {

	private double field;

	private Float boxed = 0F;

	double returned(double parameter) {
		double local = parameter * 3;
		var inferred = 0.1 + local;
		return new BigDecimal("1").doubleValue() + inferred;
	}

	BigDecimal rounded(BigDecimal amount) {
		BigDecimal halved = amount.divide(BigDecimal.TEN);
		return halved.setScale(2, RoundingMode.HALF_UP);
	}

}
