package org.aftersales.decision;

import java.time.Instant;

/**
 * A decision that stands in the record, as far as it is compared with the facts.
 *
 * @param key its key
 * @param effectiveAt when it took effect
 * @param outcome what lapsed into what
 */
public record RecordedDecision(Decision.Key key, Instant effectiveAt, String outcome) {

	/**
	 * Whether the facts still yield this decision.
	 */
	boolean sameAs(Decision decision) {
		return this.key.equals(decision.key()) && this.effectiveAt.equals(decision.effectiveAt());
	}

}
