package org.aftersales.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Instants as callers write them.
 *
 * @param zone the zone of those without offset
 */
public record WrittenInstant(ZoneId zone) {

	/**
	 * The instant.
	 * @param name what it is, for a complaint
	 * @throws NotUnderstood if it is none
	 */
	public Instant read(String name, String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException noOffset) {
			return local(name, text);
		}
	}

	private Instant local(String name, String text) {
		try {
			return LocalDateTime.parse(text).atZone(this.zone).toInstant();
		}
		catch (DateTimeException unreadable) {
			throw new NotUnderstood(
					"%s '%s' is not an instant; write one such as 2026-02-10T00:00:00+08:00 (without offset: in %s)"
						.formatted(name, text, this.zone));
		}
	}

}
