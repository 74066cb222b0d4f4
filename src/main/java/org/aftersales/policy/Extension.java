package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A deadline that somebody was granted more time for.
 *
 * @param added how much
 * @param asked when it was asked for, if known
 * @param by who asked, {@code buyer} or {@code seller}, if known
 */
public record Extension(Duration added, Optional<Instant> asked, Optional<String> by) {

	/**
	 * An extension of which only the length is known.
	 */
	public static Extension of(Duration added) {
		return new Extension(added, Optional.empty(), Optional.empty());
	}

}
