package org.aftersales.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of time during which a clock stands still.
 *
 * @param from from when on
 * @param until until when; absent: it still does
 */
public record Pause(Instant from, Optional<Instant> until) {

	public Pause {
		until.filter((end) -> end.isBefore(from)).ifPresent((end) -> {
			throw new IllegalArgumentException("A pause from %s cannot end before, at %s".formatted(from, end));
		});
	}

	/**
	 * A pause that has ended.
	 */
	public static Pause between(Instant from, Instant until) {
		return new Pause(from, Optional.of(until));
	}

	/**
	 * A pause that has not ended.
	 */
	public static Pause since(Instant from) {
		return new Pause(from, Optional.empty());
	}

}
