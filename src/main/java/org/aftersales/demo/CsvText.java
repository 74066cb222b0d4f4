package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Times and amounts as the export files write them.
 */
final class CsvText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(DemoDays.BUSINESS_DATE.zone());

	private CsvText() {
	}

	/**
	 * The shop's local time; empty where there is none.
	 */
	static String time(@Nullable Instant instant) {
		return (instant != null) ? TIME.format(instant) : "";
	}

	static String time(Optional<Instant> instant) {
		return instant.map(TIME::format).orElse("");
	}

	/**
	 * Seconds since 1970; 0 where there is none.
	 */
	static String epochSeconds(@Nullable Instant instant) {
		return (instant != null) ? Long.toString(instant.getEpochSecond()) : "0";
	}

	/**
	 * Yuan without needless zeros.
	 */
	static String yuan(@Nullable BigDecimal amount) {
		return (amount == null || amount.signum() == 0) ? "0" : amount.stripTrailingZeros().toPlainString();
	}

}
