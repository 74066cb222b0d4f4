package org.aftersales.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Compares what the facts yield now with what stands in the record. Pure.
 */
public final class Contradictions {

	private Contradictions() {
	}

	/**
	 * A break for every recorded decision that took effect before the cut-off and that
	 * the facts known now do not yield.
	 */
	public static List<Break> between(Collection<RecordedDecision> recorded, Collection<Decision> yielded, long orderId,
			Instant cutOff) {
		if (recorded.isEmpty()) {
			return List.of();
		}
		return recorded.stream()
			.filter((decision) -> decision.effectiveAt().isBefore(cutOff))
			.filter((decision) -> yielded.stream().noneMatch(decision::sameAs))
			.map((decision) -> new Break(decision.key().subject(), decision.key().subjectId(), orderId,
					Break.Kind.LATE_FACT, decision.effectiveAt(),
					"%s by %s took effect at %s, but a fact that arrived later says otherwise. The decision stands; the subject follows the fact."
						.formatted(decision.outcome(), decision.key().rule(), decision.effectiveAt())))
			.toList();
	}

}
