package org.aftersales.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * An instant before which a promise to ship does not lapse.
 *
 * @param at the instant
 * @param why the calendar that says so, in words
 * @param promised only for promises that fall in this time; absent: for all
 */
public record Floor(Instant at, String why, Optional<Period> promised) {

	/**
	 * Whether it moves that promise.
	 */
	public boolean raises(Instant promise) {
		return promise.isBefore(this.at) && this.promised.map((time) -> time.contains(promise)).orElse(true);
	}

}
