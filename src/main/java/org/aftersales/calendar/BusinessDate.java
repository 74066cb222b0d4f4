package org.aftersales.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day whose facts a night judges, in the shop's zone. A night knows nothing at or
 * after its cut-off.
 *
 * @param date the calendar day
 * @param zone the shop's zone
 */
public record BusinessDate(LocalDate date, ZoneId zone) {

	/**
	 * The last day that has ended in the given zone.
	 */
	public static BusinessDate lastClosed(Clock clock, ZoneId zone) {
		return new BusinessDate(LocalDate.now(clock.withZone(zone)).minusDays(1), zone);
	}

	/**
	 * The instant at which this day begins: 00:00 in the shop's zone.
	 */
	public Instant start() {
		return this.date.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * The instant at which this day ends: 00:00 of the next day in the shop's zone.
	 */
	public Instant cutOff() {
		return this.date.plusDays(1).atStartOfDay(this.zone).toInstant();
	}

	/**
	 * The first instant of the window of the given number of days that ends with this
	 * day, inclusive.
	 */
	public Instant windowStart(int days) {
		return this.date.plusDays(1).minusDays(days).atStartOfDay(this.zone).toInstant();
	}

	/**
	 * Whether the day has ended at the clock's instant.
	 */
	public boolean isClosed(Clock clock) {
		return !clock.instant().isBefore(cutOff());
	}

	/**
	 * The business date that many days earlier.
	 */
	public BusinessDate minusDays(int days) {
		return new BusinessDate(this.date.minusDays(days), this.zone);
	}

	@Override
	public String toString() {
		return this.date.toString();
	}

}
