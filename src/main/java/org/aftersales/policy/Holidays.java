package org.aftersales.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far the holiday calendars reach, by country. Immutable.
 */
public final class Holidays {

	private static final int WARNED_DAYS = 60;

	private final Map<String, NavigableMap<Integer, HolidayCalendar>> byCountry;

	private Holidays(Map<String, NavigableMap<Integer, HolidayCalendar>> byCountry) {
		this.byCountry = byCountry;
	}

	/**
	 * Those among the calendars.
	 * @throws PolicyPackUnusable if a year stands twice or is missing between two others
	 */
	static Holidays of(List<RuleCalendar> calendars) {
		Map<String, NavigableMap<Integer, HolidayCalendar>> byCountry = new TreeMap<>();
		for (RuleCalendar calendar : calendars) {
			if (calendar instanceof HolidayCalendar holidays) {
				HolidayCalendar twin = byCountry.computeIfAbsent(holidays.country(), (country) -> new TreeMap<>())
					.put(holidays.year(), holidays);
				if (twin != null) {
					throw new PolicyPackUnusable(holidays.file(), "%d of %s stands in %s, too; remove one"
						.formatted(holidays.year(), holidays.country(), twin.name()));
				}
			}
		}
		byCountry.values().forEach(Holidays::refuseGap);
		return new Holidays(byCountry);
	}

	private static void refuseGap(NavigableMap<Integer, HolidayCalendar> years) {
		for (int year = years.firstKey(); year < years.lastKey(); year++) {
			if (!years.containsKey(year)) {
				throw missing(years.lastEntry().getValue(), year);
			}
		}
	}

	/**
	 * The first days off in a row that are not over on that day and begin on the last one
	 * at the latest, if there are any; those that have begun count from their beginning.
	 * @param zone the zone of the days
	 */
	public Optional<Period> next(LocalDate from, LocalDate last, ZoneId zone) {
		TreeSet<LocalDate> off = this.byCountry.values()
			.stream()
			.flatMap((years) -> years.values().stream())
			.flatMap((holidays) -> holidays.off().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		LocalDate first = off.ceiling(from);
		if (first == null || first.isAfter(last)) {
			return Optional.empty();
		}
		LocalDate begin = first;
		while (off.contains(begin.minusDays(1))) {
			begin = begin.minusDays(1);
		}
		LocalDate end = first;
		while (off.contains(end)) {
			end = end.plusDays(1);
		}
		return Optional.of(new Period(begin.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant()));
	}

	/**
	 * What a person should do about calendars before it is too late: a holiday calendar
	 * that ends within 60 days of that business date, and has no successor.
	 */
	public List<String> warnings(LocalDate businessDate) {
		List<String> warnings = new ArrayList<>();
		this.byCountry.values().stream().map((years) -> years.lastEntry().getValue()).forEach((last) -> {
			long left = ChronoUnit.DAYS.between(businessDate, last.lastDay());
			if (left >= 0 && left <= WARNED_DAYS) {
				warnings.add(
						"The holiday calendar %s ends on %s, in %d days; add %s with the notice for %d, else nights after that day are refused"
							.formatted(last.name(), last.lastDay(), left, sibling(last, last.year() + 1).getFileName(),
									last.year() + 1));
			}
		});
		return warnings;
	}

	/**
	 * Refuses a business date that the holiday calendars do not reach.
	 * @throws PolicyPackUnusable if there are such calendars and none of its year
	 */
	public void require(LocalDate businessDate) {
		this.byCountry.values().forEach((years) -> {
			HolidayCalendar last = years.lastEntry().getValue();
			if (businessDate.isAfter(last.lastDay())) {
				throw missing(last, last.year() + 1);
			}
		});
	}

	private static PolicyPackUnusable missing(HolidayCalendar neighbour, int year) {
		return new PolicyPackUnusable(sibling(neighbour, year),
				"there is no holiday calendar of %s for %d; write it like %s, with 'kind: holidays', 'year: %d' and the days off of the notice"
					.formatted(neighbour.country(), year, neighbour.name(), year));
	}

	private static Path sibling(HolidayCalendar calendar, int year) {
		String name = calendar.name().replace(String.valueOf(calendar.year()), String.valueOf(year));
		return calendar.file().resolveSibling(name + ".yml");
	}

}
