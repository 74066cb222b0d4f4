package org.aftersales.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Instants and spans as answers show them.
 *
 * @param zone the zone in which people read them
 */
public record Moments(ZoneId zone) {

	private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

	/** Local time to the second, for people. */
	public String read(Instant at) {
		return READ.format(at.atZone(this.zone));
	}

	/** With its offset, for scripts. */
	public String exact(Instant at) {
		return EXACT.format(at.atZone(this.zone));
	}

	/** Days, hours, minutes and seconds that are not zero. */
	public static String words(Duration span) {
		List<String> parts = new ArrayList<>();
		add(parts, span.toDays(), "d");
		add(parts, span.toHoursPart(), "h");
		add(parts, span.toMinutesPart(), "min");
		add(parts, span.toSecondsPart(), "s");
		return parts.isEmpty() ? "0 s" : String.join(" ", parts);
	}

	private static void add(List<String> parts, long number, String unit) {
		if (number != 0) {
			parts.add(number + " " + unit);
		}
	}

}
