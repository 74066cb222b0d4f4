package org.aftersales.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.decision.Decision;
import org.aftersales.decision.Finding;
import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Deadline;
import org.aftersales.policy.Event;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.refund.ClaimFact.Kind;

/**
 * The clocks of a dispute at the platform: evidence of both sides (PD-R09, TB-R38), the
 * seller's answer (JD-01), further evidence (JD-02), the execution of a ruling (JD-03).
 * They begin with a fact about the dispute and end with it: a claim that the clocks of
 * the night hand over has no dispute yet that anybody could answer.
 */
final class DisputeClocks implements BesideClock {

	@Override
	public Finding find(ClaimFacts claim, ClaimClocks clocks, Optional<Instant> endedAt, Instant cutOff) {
		List<Decision> lapses = new ArrayList<>();
		List<Finding.Running> running = new ArrayList<>();
		claim.facts()
			.stream()
			.distinct()
			.filter((fact) -> fact.at().isBefore(cutOff))
			.flatMap(DisputeClocks::opened)
			.forEach((clock) -> {
				Finding found = new Ticket(claim, clocks, cutOff).find(clock);
				lapses.addAll(found.lapses());
				running.addAll(found.running());
			});
		return new Finding(lapses, running);
	}

	private static Stream<Opened> opened(ClaimFact fact) {
		return switch (fact.kind()) {
			case PLATFORM_INTERVENED -> Stream.of(new Opened(Node.EVIDENCE_BUYER, fact.at(), Kind.BUYER_EVIDENCE_GIVEN),
					new Opened(Node.EVIDENCE_SELLER, fact.at(), Kind.EVIDENCE_GIVEN),
					new Opened(Node.SELLER_ANSWERS_DISPUTE, fact.at(), Kind.EVIDENCE_GIVEN));
			case EVIDENCE_ASKED -> Stream.of(new Opened(Node.EVIDENCE_EXTRA, fact.at(), Kind.EVIDENCE_GIVEN));
			case RULED -> Stream.of(new Opened(Node.EXECUTE_RULING, fact.at(), Kind.REFUNDED));
			default -> Stream.empty();
		};
	}

	/**
	 * A clock that a fact has opened.
	 *
	 * @param node its node
	 * @param at when
	 * @param answer the fact that it waits for
	 */
	private record Opened(Node node, Instant at, Kind answer) {

	}

	/**
	 * The dispute of one claim.
	 */
	private record Ticket(ClaimFacts claim, ClaimClocks clocks, Instant cutOff) {

		Finding find(Opened clock) {
			Optional<ClockRule> rule = this.clocks.beside(Flow.INTERVENTION, clock.node(), clock.at());
			Optional<Deadline> deadline = rule.flatMap((found) -> deadline(found, clock));
			if (deadline.isEmpty() || settled(clock).filter((at) -> !at.isAfter(deadline.get().at())).isPresent()) {
				return Finding.NOTHING;
			}
			return Finding.asOf(this.cutOff, rule.orElseThrow(), deadline.get(),
					() -> BesideClock.lapse(this.claim, rule.orElseThrow(), clock.at(), deadline.get()));
		}

		/**
		 * Evidence that the buyer gives once the clock has lapsed does not wind it up
		 * again.
		 */
		private Optional<Deadline> deadline(ClockRule rule, Opened clock) {
			Optional<Deadline> alone = rule.deadline(clock.at(), (event) -> Optional.empty());
			Optional<Instant> evidence = known(this.claim.after(clock.at(), Kind.BUYER_EVIDENCE_GIVEN))
				.filter((at) -> alone.filter((lapsed) -> lapsed.at().isBefore(at)).isEmpty());
			return evidence.isEmpty() ? alone : rule.deadline(clock.at(),
					(event) -> event.equals(Event.BUYER_EVIDENCE.code()) ? evidence : Optional.empty());
		}

		/**
		 * When the clock had nothing to wait for any more: answered, or the dispute over.
		 */
		private Optional<Instant> settled(Opened clock) {
			Stream<Instant> over = (clock.node() == Node.EXECUTE_RULING)
					? this.claim.after(clock.at(), Kind.CLOSED, Kind.WITHDRAWN, Kind.COMPLETED)
					: this.claim.after(clock.at(), Kind.RULED, Kind.INTERVENTION_ENDED, Kind.REFUNDED, Kind.CLOSED,
							Kind.WITHDRAWN, Kind.COMPLETED);
			return known(Stream.concat(this.claim.after(clock.at(), clock.answer()), over));
		}

		private Optional<Instant> known(Stream<Instant> facts) {
			return facts.filter((at) -> at.isBefore(this.cutOff)).min(Instant::compareTo);
		}

	}

}
