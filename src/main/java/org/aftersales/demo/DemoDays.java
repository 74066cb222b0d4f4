package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.aftersales.calendar.BusinessDate;

/**
 * The days of the demo, in the shops' zone.
 */
final class DemoDays {

	static final BusinessDate BUSINESS_DATE = new BusinessDate(LocalDate.of(2026, 6, 15), ZoneId.of("Asia/Shanghai"));

	static final Instant CUT_OFF = BUSINESS_DATE.cutOff();

	/**
	 * First day on which the background buys.
	 */
	static final LocalDate FIRST = LocalDate.of(2026, 4, 17);

	/**
	 * When the Pinduoduo files were exported: nine hours after the cut-off, so that they
	 * hold facts that the night must not look at.
	 */
	static final Instant EXPORTED = CUT_OFF.plus(Duration.ofHours(9));

	private DemoDays() {
	}

	/**
	 * The instant that many hours before the cut-off.
	 */
	static Instant hoursBefore(long hours) {
		return CUT_OFF.minus(Duration.ofHours(hours));
	}

}
