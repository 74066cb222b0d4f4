package org.aftersales.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Chance that falls the same way on every machine: {@link Random}, whose sequence its
 * contract fixes.
 */
final class Dice {

	private final Random random;

	Dice(long seed) {
		this.random = new Random(seed);
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * A number of that range, both ends included.
	 */
	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	/**
	 * A span of that many minutes, both ends included, and some seconds.
	 */
	Duration minutes(int least, int most) {
		return Duration.ofMinutes(between(least, most)).plusSeconds(between(0, 59));
	}

	/**
	 * A span of that many hours, both ends included, but for the last hour's minutes.
	 */
	Duration hours(int least, int most) {
		return minutes(least * 60, most * 60 - 1);
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> T weighted(List<T> choices, ToIntFunction<T> weight) {
		int rest = this.random.nextInt(choices.stream().mapToInt(weight).sum());
		for (T choice : choices) {
			rest -= weight.applyAsInt(choice);
			if (rest < 0) {
				return choice;
			}
		}
		throw new IllegalStateException("weights changed while they were drawn from");
	}

	String digits(int count) {
		StringBuilder digits = new StringBuilder(count);
		for (int i = 0; i < count; i++) {
			digits.append(this.random.nextInt(10));
		}
		return digits.toString();
	}

}
