package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Instants in words: {@code 2026-02-10 00:00:00}. Written by hand because every lapse
 * tells several, and a formatter costs more than the judging.
 */
final class ToldTime {

	private ToldTime() {
	}

	/**
	 * That instant in that zone, to the second.
	 */
	static String in(ZoneId zone, Instant at) {
		LocalDateTime time = LocalDateTime.ofInstant(at, zone);
		StringBuilder told = new StringBuilder(19).append(time.getYear());
		two(told.append('-'), time.getMonthValue());
		two(told.append('-'), time.getDayOfMonth());
		two(told.append(' '), time.getHour());
		two(told.append(':'), time.getMinute());
		two(told.append(':'), time.getSecond());
		return told.toString();
	}

	private static void two(StringBuilder told, int number) {
		if (number < 10) {
			told.append('0');
		}
		told.append(number);
	}

}
