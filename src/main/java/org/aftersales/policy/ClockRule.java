package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that lets a clock run at one node of one flow, or that gives a right for a time.
 *
 * @param id rule id of the rule book, for example {@code TB-R07}
 * @param pack name of the pack it stands in; under a calendar both, for example
 * {@code taobao-2026+cny-2026}
 * @param zone the zone of its midnights, and in which its arithmetic is told
 * @param flow what it is about
 * @param node where the clock runs
 * @param scope for what it holds
 * @param clock how it measures
 * @param outcome what a lapse leads to; absent if the clock is none
 * @param once whether there is one chance only
 * @param origin where it comes from
 * @param replaces which clock a calendar has replaced, in words
 * @param floors instants before which it does not lapse
 */
public record ClockRule(String id, String pack, ZoneId zone, Flow flow, Node node, Scope scope, LapseClock clock,
		Optional<Outcome> outcome, boolean once, Origin origin, Optional<String> replaces, List<Floor> floors) {

	public ClockRule {
		floors = List.copyOf(floors);
	}

	/**
	 * The deadline of this rule for a node entered at that instant, with its arithmetic
	 * in words; none if the clock does not run.
	 * @param entered when the node was entered
	 * @param events when a named event happened, if it has
	 */
	public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events) {
		return deadline(entered, events, List.of());
	}

	/**
	 * As {@link #deadline(Instant, Function)} for a clock that stood still for some time;
	 * none if it still does. Every part of the clock keeps its remaining seconds, counted
	 * from its own start.
	 * @param entered when the node was entered
	 * @param events when a named event happened, if it has
	 * @param pauses when it stood still
	 */
	public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events,
			List<Pause> pauses) {
		return deadline(entered, events, (name) -> Optional.empty(), pauses);
	}

	/**
	 * As {@link #deadline(Instant, Function, List)} for a clock whose length may come
	 * with the facts.
	 * @param durations how long a named duration is, if it is known: {@code ship-promise}
	 */
	public Optional<Deadline> deadline(Instant entered, Function<String, Optional<Instant>> events,
			Function<String, Optional<Duration>> durations, List<Pause> pauses) {
		return reading(new ClockFacts(this.zone, entered, "entered", events, durations, Pauses.of(pauses)))
			.filter((deadline) -> !deadline.standsStill());
	}

	/**
	 * How long its clock runs when nothing but the entering counts, whatever a calendar
	 * says of the day; none if it then does not run.
	 */
	public Optional<Duration> length() {
		ClockFacts facts = new ClockFacts(this.zone, Instant.EPOCH, "entered", (event) -> Optional.empty(),
				(name) -> Optional.empty(), Pauses.NONE);
		return this.clock.deadline(facts).map((deadline) -> Duration.between(Instant.EPOCH, deadline.at()));
	}

	/**
	 * The deadline by these facts, also that of a clock that stands still.
	 */
	Optional<Deadline> reading(ClockFacts facts) {
		Optional<Deadline> measured = this.clock.deadline(facts);
		if (this.replaces.isPresent()) {
			String replaced = this.replaces.get();
			measured = measured.map((deadline) -> deadline.said((arithmetic) -> arithmetic + " (" + replaced + ")"));
		}
		return this.floors.isEmpty() ? measured : measured.map(this::floored);
	}

	/**
	 * That promise, or the floor that a calendar sets if the promise ends before it.
	 */
	public Deadline floored(Deadline promise) {
		return this.floors.stream()
			.filter((floor) -> floor.raises(promise.at()))
			.max(Comparator.comparing(Floor::at))
			.map((floor) -> new Deadline(floor.at(),
					() -> "%s: not before %s, later than %s = %s".formatted(floor.why(), told(floor.at()),
							promise.arithmetic(), told(promise.at()))))
			.orElse(promise);
	}

	/**
	 * The floor that holds whatever was promised, if a calendar sets one.
	 */
	public Optional<Floor> floor() {
		return this.floors.stream().filter((floor) -> floor.promised().isEmpty()).max(Comparator.comparing(Floor::at));
	}

	/**
	 * Whether the rule book gives no duration there, so that nothing lapses.
	 */
	public boolean neverLapses() {
		return this.clock instanceof NeverLapses;
	}

	/**
	 * That instant in the rule's zone, to the second.
	 */
	public String told(Instant at) {
		return ToldTime.in(this.zone, at);
	}

	/**
	 * This rule with another clock in its place.
	 */
	ClockRule replacedBy(LapseClock replacement, String calendar, Origin source) {
		Optional<Outcome> lapse = (replacement instanceof NeverLapses) ? Optional.empty() : this.outcome;
		return new ClockRule(this.id, under(calendar), this.zone, this.flow, this.node, this.scope, replacement, lapse,
				this.once, source, Optional.of(calendar + " replaces " + this.clock.words()), this.floors);
	}

	/**
	 * This rule with one more floor.
	 */
	ClockRule with(Floor floor, String calendar) {
		List<Floor> more = Stream.concat(this.floors.stream(), Stream.of(floor)).toList();
		return new ClockRule(this.id, under(calendar), this.zone, this.flow, this.node, this.scope, this.clock,
				this.outcome, this.once, this.origin, this.replaces, more);
	}

	private String under(String calendar) {
		return this.pack.endsWith("+" + calendar) ? this.pack : this.pack + "+" + calendar;
	}

}
