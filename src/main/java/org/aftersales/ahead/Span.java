package org.aftersales.ahead;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon a clock lapses after the cut-off. Each span ends before its hour, as a night
 * ends before its cut-off: what lapses exactly 24 hours later is not in the next night.
 */
enum Span {

	/** Less than 24 hours: the next night. */
	H24,
	/** From 24 to less than 48 hours. */
	H48,
	/** From 48 to less than 72 hours. */
	H72,
	/** 72 hours or more. */
	LATER;

	static Span of(Instant cutOff, Instant deadline) {
		long hours = Duration.between(cutOff, deadline).toHours();
		return (hours < 24) ? H24 : (hours < 48) ? H48 : (hours < 72) ? H72 : LATER;
	}

	/**
	 * Whether it is listed for its nearness alone.
	 */
	boolean isNear() {
		return this != LATER;
	}

}
