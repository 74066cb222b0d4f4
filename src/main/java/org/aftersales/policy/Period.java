package org.aftersales.policy;

import java.time.Instant;

/**
 * A span of time of a calendar.
 *
 * @param from its first instant
 * @param end the first instant after it
 */
public record Period(Instant from, Instant end) {

	/**
	 * Whether that instant lies in it.
	 */
	public boolean contains(Instant at) {
		return !at.isBefore(this.from) && at.isBefore(this.end);
	}

}
