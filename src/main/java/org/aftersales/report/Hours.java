package org.aftersales.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * Lengths of time as cells show them.
 */
public final class Hours {

	private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

	private Hours() {
	}

	/**
	 * Hours from one instant to another, whole seconds of them, two decimals, half up;
	 * negative if the other is earlier.
	 */
	public static BigDecimal between(Instant from, Instant to) {
		return BigDecimal.valueOf(Duration.between(from, to).toSeconds()).divide(SECONDS, 2, RoundingMode.HALF_UP);
	}

}
