package org.aftersales.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as policy packs write them: {@code 36h}, {@code 7d}, {@code 30m},
 * {@code 90s}. A day is 86 400 seconds.
 */
public final class Durations {

	private static final Pattern FORM = Pattern.compile("(\\d{1,6})(d|h|m|s)");

	private Durations() {
	}

	/**
	 * The duration of that text, or nothing if it is not of the form.
	 */
	public static Optional<Duration> parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			return Optional.empty();
		}
		long number = Long.parseLong(form.group(1));
		return Optional.of(switch (form.group(2)) {
			case "d" -> Duration.ofSeconds(Math.multiplyExact(number, 86_400L));
			case "h" -> Duration.ofHours(number);
			case "m" -> Duration.ofMinutes(number);
			default -> Duration.ofSeconds(number);
		});
	}

	/**
	 * A duration in days, hours, minutes and seconds, for example {@code 3 d 4 h}.
	 */
	public static String words(Duration duration) {
		long seconds = duration.toSeconds();
		StringJoiner words = new StringJoiner(" ");
		part(words, seconds / 86_400, "d");
		part(words, seconds / 3600 % 24, "h");
		part(words, seconds / 60 % 60, "min");
		part(words, seconds % 60, "s");
		return (words.length() == 0) ? "0 s" : words.toString();
	}

	/**
	 * A duration in the unit in which it is written, for example {@code 48 h}.
	 */
	static String asWritten(String text) {
		int unit = text.length() - 1;
		String name = (text.charAt(unit) == 'm') ? "min" : text.substring(unit);
		return Long.parseLong(text.substring(0, unit)) + " " + name;
	}

	private static void part(StringJoiner words, long number, String unit) {
		if (number > 0) {
			words.add(number + " " + unit);
		}
	}

}
