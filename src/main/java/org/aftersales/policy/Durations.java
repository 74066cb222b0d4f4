package org.aftersales.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as policy packs write them: {@code 36h}, {@code 7d}, {@code 30m}.
 */
final class Durations {

	private static final Pattern FORM = Pattern.compile("(\\d{1,5})(d|h|m)");

	private Durations() {
	}

	/**
	 * The duration of that text, or nothing if it is not of the form.
	 */
	static Optional<Duration> parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			return Optional.empty();
		}
		long number = Long.parseLong(form.group(1));
		return Optional.of(switch (form.group(2)) {
			case "d" -> Duration.ofSeconds(Math.multiplyExact(number, 86_400L));
			case "h" -> Duration.ofHours(number);
			default -> Duration.ofMinutes(number);
		});
	}

	/**
	 * The duration in the largest unit that leaves no rest.
	 */
	static String words(Duration duration) {
		if (duration.toSeconds() % 86_400 == 0) {
			return duration.toDays() + " d";
		}
		if (duration.toMinutes() % 60 == 0) {
			return duration.toHours() + " h";
		}
		return String.format(Locale.ROOT, "%d min", duration.toMinutes());
	}

}
