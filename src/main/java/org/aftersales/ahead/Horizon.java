package org.aftersales.ahead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Period;
import org.aftersales.policy.PolicyPacks;

/**
 * How far a workbook looks ahead: thirty days, and to the end of the next holidays that
 * begin within them.
 *
 * @param date the business date
 * @param holidays the next holidays, if any begin within the thirty days
 */
record Horizon(BusinessDate date, Optional<Period> holidays) {

	/** Days of the chart, and within which holidays must begin. */
	static final int DAYS = 30;

	static Horizon of(BusinessDate date, PolicyPacks packs) {
		return new Horizon(date, packs.holidays().next(firstDay(date), firstDay(date).plusDays(DAYS), date.zone()));
	}

	Instant cutOff() {
		return this.date.cutOff();
	}

	/**
	 * The first instant that is of no interest.
	 */
	Instant until() {
		Instant days = cutOff().plus(Duration.ofDays(DAYS));
		return this.holidays.map(Period::end).filter(days::isBefore).orElse(days);
	}

	/**
	 * The first day ahead.
	 */
	LocalDate firstDay() {
		return firstDay(this.date);
	}

	/**
	 * The day on which that instant falls.
	 */
	LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.date.zone());
	}

	boolean isOnHolidays(Instant deadline) {
		return this.holidays.filter((days) -> days.contains(deadline)).isPresent();
	}

	private static LocalDate firstDay(BusinessDate date) {
		return date.date().plusDays(1);
	}

}
