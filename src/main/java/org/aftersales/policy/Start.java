package org.aftersales.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * From when on a clock counts.
 */
sealed interface Start {

	/**
	 * The start, if it has happened.
	 */
	Optional<Started> in(ClockFacts facts);

	/**
	 * As in the pack, without {@code from}; empty for the entering of the node.
	 */
	String words();

	/**
	 * The events that it needs.
	 */
	Set<String> events();

	/**
	 * A start that has happened.
	 *
	 * @param at when
	 * @param words what, with its instant
	 */
	record Started(Instant at, Supplier<String> words) {

	}

	/**
	 * The entering of the node.
	 */
	record Entry() implements Start {

		@Override
		public Optional<Started> in(ClockFacts facts) {
			return Optional
				.of(new Started(facts.entered(), () -> facts.enteredAs() + " " + facts.told(facts.entered())));
		}

		@Override
		public String words() {
			return "";
		}

		@Override
		public Set<String> events() {
			return Set.of("entered");
		}

	}

	/**
	 * A named event.
	 *
	 * @param name its name
	 */
	record Named(String name) implements Start {

		@Override
		public Optional<Started> in(ClockFacts facts) {
			return facts.events().apply(this.name).map((at) -> new Started(at, () -> this.name + " " + facts.told(at)));
		}

		@Override
		public String words() {
			return this.name;
		}

		@Override
		public Set<String> events() {
			return Set.of(this.name);
		}

	}

	/**
	 * The first 00:00 in the pack's zone after another start.
	 *
	 * @param start the other start
	 */
	record MidnightAfter(Start start) implements Start {

		@Override
		public Optional<Started> in(ClockFacts facts) {
			return this.start.in(facts).map((before) -> {
				Instant midnight = midnightAfter(before.at(), facts.zone());
				return new Started(midnight,
						() -> "midnight %s after %s".formatted(facts.told(midnight), before.words().get()));
			});
		}

		private static Instant midnightAfter(Instant at, ZoneId zone) {
			return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
		}

		@Override
		public String words() {
			return "midnight-after " + (this.start.words().isEmpty() ? "entered" : this.start.words());
		}

		@Override
		public Set<String> events() {
			return this.start.events();
		}

	}

	/**
	 * The later of two starts, once both have happened.
	 *
	 * @param first one
	 * @param second the other
	 */
	record LaterOf(Start first, Start second) implements Start {

		@Override
		public Optional<Started> in(ClockFacts facts) {
			return this.first.in(facts)
				.flatMap((one) -> this.second.in(facts).map((other) -> one.at().isBefore(other.at()) ? other : one));
		}

		@Override
		public String words() {
			return "later-of %s and %s".formatted(this.first.words().isEmpty() ? "entered" : this.first.words(),
					this.second.words().isEmpty() ? "entered" : this.second.words());
		}

		@Override
		public Set<String> events() {
			Set<String> events = new TreeSet<>(this.first.events());
			events.addAll(this.second.events());
			return events;
		}

	}

}
