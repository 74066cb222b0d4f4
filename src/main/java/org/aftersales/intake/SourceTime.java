package org.aftersales.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ways in which the files write an instant: epoch seconds, or local date and time.
 */
final class SourceTime {

	private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{10}");

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
		.withResolverStyle(ResolverStyle.STRICT);

	private SourceTime() {
	}

	/**
	 * The instant, or empty for the 0 that means unknown.
	 * @param zone zone of a local date and time
	 * @throws DateTimeException if the text is no time
	 */
	static Optional<Instant> parse(String text, ZoneId zone) {
		if (text.equals("0")) {
			return Optional.empty();
		}
		if (EPOCH_SECONDS.matcher(text).matches()) {
			return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
		}
		return Optional.of(LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant());
	}

}
