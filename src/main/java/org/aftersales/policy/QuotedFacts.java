package org.aftersales.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.policy.DeadlineAnswer.Unanswerable;

/**
 * The facts of a question, and what entered its node.
 *
 * @param question the question
 * @param events the named events, the payment among them
 * @param entered what entered the node: its name and instant, if that is known
 */
record QuotedFacts(DeadlineQuestion question, Map<String, Instant> events,
		Optional<Map.Entry<String, Instant>> entered) {

	QuotedFacts {
		events = Map.copyOf(events);
	}

	static QuotedFacts of(DeadlineQuestion question) {
		Map<String, Instant> events = new HashMap<>(question.events());
		question.paid().ifPresent((at) -> events.putIfAbsent(Event.PAID.code(), at));
		Optional<Map.Entry<String, Instant>> entered = question.entered()
			.map((at) -> Map.entry("entered", at))
			.or(() -> question.node()
				.enteredBy()
				.stream()
				.map(Event::code)
				.filter(events::containsKey)
				.findFirst()
				.map((name) -> Map.entry(name, at(events, name))));
		return new QuotedFacts(question, events, entered);
	}

	private static Instant at(Map<String, Instant> events, String name) {
		return Optional.ofNullable(events.get(name)).orElseThrow();
	}

	/**
	 * The instant that chooses the version: of an order its payment, else the entering of
	 * the node, else the first event.
	 */
	Optional<Instant> version() {
		Optional<Instant> paid = Optional.ofNullable(this.events.get(Event.PAID.code()))
			.filter((at) -> this.question.flow() == Flow.ORDER);
		return paid.or(() -> this.entered.map(Map.Entry::getValue))
			.or(() -> this.events.values().stream().min(Comparator.naturalOrder()));
	}

	/**
	 * What the clock of a rule in that zone can know.
	 */
	ClockFacts in(ZoneId zone, Pauses pauses) {
		return new ClockFacts(zone, this.entered.map(Map.Entry::getValue).orElse(Instant.EPOCH),
				this.entered.map(Map.Entry::getKey).orElse("entered"),
				(name) -> Optional.ofNullable(this.events.get(name)),
				(name) -> Optional.ofNullable(this.question.durations().get(name)), pauses);
	}

	/**
	 * What to say if nothing tells when the node was entered.
	 */
	Unanswerable entryMissing() {
		String events = this.question.node()
			.enteredBy()
			.stream()
			.map((event) -> (event == Event.PAID) ? "--paid INSTANT" : "--event " + event.code() + "=INSTANT")
			.collect(Collectors.joining(" or "));
		return new Unanswerable("nothing says when the node %s was entered".formatted(this.question.node().code()),
				events.isEmpty() ? "--entered INSTANT" : "--entered INSTANT or " + events);
	}

}
