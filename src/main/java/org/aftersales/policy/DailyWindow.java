package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A span of every day; one that ends at or before its beginning runs over midnight.
 *
 * @param from its beginning
 * @param until its end
 */
record DailyWindow(LocalTime from, LocalTime until) {

	DailyWindow {
		if (from.equals(until)) {
			throw new IllegalArgumentException("A window from %s to %s never ends".formatted(from, until));
		}
	}

	/**
	 * The rest of every day.
	 */
	DailyWindow complement() {
		return new DailyWindow(this.until, this.from);
	}

	/**
	 * The beginning of the window that begins on that day.
	 */
	Instant open(LocalDate day, ZoneId zone) {
		return day.atTime(this.from).atZone(zone).toInstant();
	}

	/**
	 * The end of the window that begins on that day.
	 */
	Instant close(LocalDate day, ZoneId zone) {
		LocalDate last = this.until.isAfter(this.from) ? day : day.plusDays(1);
		return last.atTime(this.until).atZone(zone).toInstant();
	}

}
