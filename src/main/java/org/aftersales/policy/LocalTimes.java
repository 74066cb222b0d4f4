package org.aftersales.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates and times as policy packs and calendars write them, in the zone of their file.
 */
final class LocalTimes {

	private static final String DAY_END = "T24:00:00";

	private LocalTimes() {
	}

	/**
	 * {@code 2026-02-10T00:00:00}; {@code T24:00:00} is the next midnight.
	 */
	static Optional<Instant> instant(String text, ZoneId zone) {
		if (text.endsWith(DAY_END)) {
			return date(text.substring(0, text.length() - DAY_END.length()))
				.map((day) -> day.plusDays(1).atStartOfDay(zone).toInstant());
		}
		return tried(LocalDateTime::parse, text).map((time) -> time.atZone(zone).toInstant());
	}

	/**
	 * The first instant of a date, or the instant itself.
	 */
	static Optional<Instant> begin(String text, ZoneId zone) {
		return date(text).map((day) -> day.atStartOfDay(zone).toInstant()).or(() -> instant(text, zone));
	}

	/**
	 * The first instant after a date, or after the second of that instant.
	 */
	static Optional<Instant> end(String text, ZoneId zone) {
		return date(text).map((day) -> day.plusDays(1).atStartOfDay(zone).toInstant())
			.or(() -> instant(text, zone).map((last) -> last.plusSeconds(1)));
	}

	/**
	 * {@code 2026-02-10}.
	 */
	static Optional<LocalDate> date(String text) {
		return tried(LocalDate::parse, text);
	}

	/**
	 * {@code 09:00}; {@code 24:00} is midnight.
	 */
	static Optional<LocalTime> time(String text) {
		return tried(LocalTime::parse, text.equals("24:00") ? "00:00" : text);
	}

	/**
	 * {@code Asia/Shanghai}.
	 */
	static Optional<ZoneId> zone(String text) {
		return tried(ZoneId::of, text);
	}

	private static <T> Optional<T> tried(Function<String, T> parser, String text) {
		try {
			return Optional.of(parser.apply(text));
		}
		catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

}
