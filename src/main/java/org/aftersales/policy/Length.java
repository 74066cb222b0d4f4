package org.aftersales.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a clock runs: a fixed duration, or a named one that comes with the facts plus
 * a fixed one.
 *
 * @param named name of the duration that comes with the facts
 * @param fixed the fixed part
 * @param fixedWords the fixed part as written
 */
record Length(Optional<String> named, Duration fixed, String fixedWords) {

	static Length of(String written) {
		return new Length(Optional.empty(), Durations.parse(written).orElseThrow(), Durations.asWritten(written));
	}

	Optional<Duration> in(ClockFacts facts) {
		if (this.named.isEmpty()) {
			return Optional.of(this.fixed);
		}
		return facts.durations().apply(this.named.get()).map(this.fixed::plus);
	}

	String words() {
		return this.named.map((name) -> this.fixed.isZero() ? name : name + " + " + this.fixedWords)
			.orElse(this.fixedWords);
	}

	/**
	 * In words with the value of the named part.
	 */
	String told(ClockFacts facts) {
		return this.named.flatMap((name) -> facts.durations().apply(name).map((value) -> {
			String known = name + " " + promised(value);
			return this.fixed.isZero() ? known : known + " + " + this.fixedWords;
		})).orElse(this.fixedWords);
	}

	/**
	 * Promises are told in hours, as the platforms write them.
	 */
	private static String promised(Duration value) {
		boolean wholeHours = value.toSeconds() % 3600 == 0;
		return wholeHours ? value.toHours() + " h" : Durations.words(value);
	}

}
