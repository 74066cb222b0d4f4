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
import org.aftersales.policy.Pause;
import org.aftersales.refund.ClaimFact.Kind;

/**
 * The promise to send the new goods of an exchange (TB-P12): late some time after the
 * signature for the returned ones, refused some time later. It runs beside the clock that
 * ends the exchange (TB-R16) and stands still while the platform handles the claim. A
 * promise that is broken is paid for once: what is refused was late before.
 */
final class ExchangePromiseClocks implements BesideClock {

	@Override
	public Finding find(ClaimFacts claim, ClaimClocks clocks, Optional<Instant> endedAt, Instant cutOff) {
		Optional<Instant> signed = claim.after(claim.appliedAt(), Kind.RETURN_SIGNED)
			.filter((at) -> at.isBefore(cutOff) && claim.kindAt(at) == ClaimKind.EXCHANGE)
			.findFirst();
		if (signed.isEmpty()) {
			return Finding.NOTHING;
		}
		Optional<Instant> settled = Stream
			.concat(endedAt.stream(), claim.after(signed.get(), Kind.RESHIPPED, Kind.TYPE_CHANGED))
			.min(Instant::compareTo);
		List<Decision> lapses = new ArrayList<>();
		List<Finding.Running> running = new ArrayList<>();
		for (Node node : List.of(Node.SHIP, Node.OUT_OF_STOCK)) {
			Optional<ClockRule> rule = clocks.beside(Flow.EXCHANGE, node, signed.get());
			Optional<Deadline> deadline = rule.flatMap((found) -> deadline(found, claim, clocks, signed.get(), cutOff));
			if (deadline.isEmpty() || settled.filter((at) -> !at.isAfter(deadline.get().at())).isPresent()) {
				continue;
			}
			if (deadline.get().at().isBefore(cutOff)) {
				Decision lapse = BesideClock.lapse(claim, rule.orElseThrow(), signed.get(), deadline.get());
				lapses.add(lapses.isEmpty() ? lapse : lapse.withoutBreach());
			}
			else {
				running.add(new Finding.Running(rule.orElseThrow(), deadline.get().at()));
			}
		}
		return new Finding(lapses, running);
	}

	private static Optional<Deadline> deadline(ClockRule rule, ClaimFacts claim, ClaimClocks clocks, Instant signed,
			Instant cutOff) {
		return rule.deadline(signed,
				(event) -> event.equals(Event.RETURN_SIGNED.code()) ? Optional.of(signed) : Optional.empty(),
				clocks.durations(signed), pauses(claim, signed, cutOff));
	}

	/**
	 * When the platform handled the claim, as far as a night can know.
	 */
	private static List<Pause> pauses(ClaimFacts claim, Instant from, Instant cutOff) {
		return claim.after(from, Kind.PLATFORM_INTERVENED)
			.filter((begin) -> begin.isBefore(cutOff))
			.map((begin) -> new Pause(begin,
					claim.after(begin, Kind.INTERVENTION_ENDED).filter((end) -> end.isBefore(cutOff)).findFirst()))
			.toList();
	}

}
