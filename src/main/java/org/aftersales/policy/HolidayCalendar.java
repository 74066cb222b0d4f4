package org.aftersales.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays of a country in one year. Facts only: no clock counts working days
 * by itself.
 *
 * @param file the file it stands in
 * @param name its name
 * @param country code of the country
 * @param year the year
 * @param off days off
 * @param work weekend days that are worked
 * @param origin where it comes from
 */
record HolidayCalendar(Path file, String name, String country, int year, Set<LocalDate> off, Set<LocalDate> work,
		Origin origin) implements RuleCalendar {

	HolidayCalendar {
		off = Set.copyOf(off);
		work = Set.copyOf(work);
	}

	/**
	 * The last day that it knows.
	 */
	LocalDate lastDay() {
		return LocalDate.of(this.year, 12, 31);
	}

}
