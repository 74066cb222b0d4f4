package org.aftersales.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Instants and days as the serial numbers of a spreadsheet. Nine decimals, a tenth of a
 * millisecond, so that every Java prints the same digits; rounded up, because some
 * programs cut what they show, and 11:00:00 must not become 10:59:59.
 */
final class ExcelTime {

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	private static final BigDecimal NANOS_A_DAY = new BigDecimal("86400000000000");

	private ExcelTime() {
	}

	static BigDecimal serial(Instant instant, ZoneId zone) {
		LocalDateTime local = instant.atZone(zone).toLocalDateTime();
		BigDecimal fraction = BigDecimal.valueOf(local.toLocalTime().toNanoOfDay())
			.divide(NANOS_A_DAY, 9, RoundingMode.CEILING);
		return serial(local.toLocalDate()).add(fraction);
	}

	static BigDecimal serial(LocalDate day) {
		return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day));
	}

}
