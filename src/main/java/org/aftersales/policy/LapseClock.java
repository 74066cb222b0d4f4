package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a rule measures its time. A day is 86 400 seconds. Pure and immutable.
 */
public sealed interface LapseClock {

	/**
	 * The deadline for a node entered at that instant, given the other events so far; no
	 * deadline if the clock does not run.
	 * @param entered when the node was entered
	 * @param events when a named event happened, if it has
	 */
	Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events);

	/**
	 * The clock in words, as in the policy pack.
	 */
	String words();

	/**
	 * The rule book knows the node and gives no duration: nothing lapses there.
	 */
	record None() implements LapseClock {

		@Override
		public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
			return Optional.empty();
		}

		@Override
		public String words() {
			return "none";
		}

	}

	/**
	 * A duration after the node was entered.
	 *
	 * @param duration the duration
	 */
	record AfterEntry(Duration duration) implements LapseClock {

		@Override
		public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
			return Optional.of(new Deadline(entered.plus(this.duration), "entered + " + words()));
		}

		@Override
		public String words() {
			return Durations.words(this.duration);
		}

	}

	/**
	 * A duration after a named event; it does not run before that.
	 *
	 * @param duration the duration
	 * @param event the event
	 */
	record AfterEvent(Duration duration, String event) implements LapseClock {

		@Override
		public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
			return events.apply(this.event)
				.map((at) -> new Deadline(at.plus(this.duration), this.event + " + " + Durations.words(this.duration)));
		}

		@Override
		public String words() {
			return Durations.words(this.duration) + " from " + this.event;
		}

	}

	/**
	 * The earliest of several clocks that run.
	 *
	 * @param clocks the clocks
	 */
	record EarliestOf(List<LapseClock> clocks) implements LapseClock {

		public EarliestOf {
			clocks = List.copyOf(clocks);
		}

		@Override
		public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
			return this.clocks.stream()
				.flatMap((clock) -> clock.deadline(entered, events).stream())
				.reduce((first, second) -> second.at().isBefore(first.at()) ? second : first)
				.map((earliest) -> new Deadline(earliest.at(),
						"earliest of (" + words() + "): " + earliest.arithmetic()));
		}

		@Override
		public String words() {
			return this.clocks.stream().map(LapseClock::words).collect(Collectors.joining(", "));
		}

	}

}
