package org.aftersales.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several clocks of which one decides.
 *
 * @param by which one
 * @param clocks the clocks
 */
record Combined(By by, List<LapseClock> clocks) implements LapseClock {

	Combined {
		clocks = List.copyOf(clocks);
	}

	@Override
	public Optional<Deadline> deadline(ClockFacts facts) {
		Optional<Deadline> found = Optional.empty();
		boolean carried = false;
		for (LapseClock clock : this.clocks) {
			Optional<Deadline> next = clock.deadline(facts);
			if (next.isPresent()) {
				carried |= !(clock instanceof FixedInstant);
				found = found.isEmpty() ? next : this.by.of(found, next);
				if (this.by == By.FIRST_THAT_RUNS) {
					break;
				}
			}
		}
		if (this.by == By.LATEST_OF && !carried && !onlyFixed()) {
			return Optional.empty();
		}
		return found.map((deadline) -> deadline.said((arithmetic) -> arithmetic + ", the " + words()));
	}

	/**
	 * A latest-of that has fixed instants besides other clocks runs only when one of the
	 * others does: the instants hold back, they do not start anything.
	 */
	private boolean onlyFixed() {
		return this.clocks.stream().allMatch(FixedInstant.class::isInstance);
	}

	@Override
	public String words() {
		return this.clocks.stream()
			.map(LapseClock::words)
			.collect(Collectors.joining(", ", this.by.words() + " (", ")"));
	}

	@Override
	public Set<String> events() {
		return union(LapseClock::events);
	}

	@Override
	public Set<String> durations() {
		return union(LapseClock::durations);
	}

	@Override
	public Set<String> missing(ClockFacts facts) {
		return union((clock) -> clock.missing(facts));
	}

	private Set<String> union(Function<LapseClock, Set<String>> part) {
		return this.clocks.stream()
			.flatMap((clock) -> part.apply(clock).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Which of several clocks decides.
	 */
	enum By {

		/** The earliest of those that run. */
		EARLIEST_OF,
		/** The latest of those that run. */
		LATEST_OF,
		/** The first in the list that runs. */
		FIRST_THAT_RUNS;

		String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		String words() {
			return switch (this) {
				case EARLIEST_OF -> "earliest of";
				case LATEST_OF -> "latest of";
				case FIRST_THAT_RUNS -> "first that runs of";
			};
		}

		private Optional<Deadline> of(Optional<Deadline> found, Optional<Deadline> next) {
			boolean earlier = next.orElseThrow().at().isBefore(found.orElseThrow().at());
			boolean later = next.orElseThrow().at().isAfter(found.orElseThrow().at());
			return switch (this) {
				case EARLIEST_OF -> earlier ? next : found;
				case LATEST_OF -> later ? next : found;
				case FIRST_THAT_RUNS -> found;
			};
		}

	}

}
