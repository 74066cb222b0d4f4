package org.aftersales.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.money.Yuan;

/**
 * Something that a night is about to enter by itself and has not entered yet.
 *
 * @param act what it would enter
 * @param subject what was looked at
 * @param subjectId our key of it
 * @param orderId our key of the order it concerns
 * @param rule the rule that decides it
 * @param from stage before, or the kind of breach
 * @param to what becomes of it
 * @param effectiveAt when it takes effect
 * @param amount the money that it moves, if any
 */
public record Intent(Act act, Subject subject, long subjectId, long orderId, String rule, String from, String to,
		Instant effectiveAt, Optional<Yuan> amount) {

	/**
	 * The decisions about one subject that are not in the record yet.
	 * @param decisions every decision found, recorded before or new
	 */
	public static List<Intent> of(Subject subject, long subjectId, List<Decision> decisions,
			List<RecordedDecision> recorded) {
		Set<Decision.Key> known = recorded.stream().map(RecordedDecision::key).collect(Collectors.toSet());
		return decisions.stream()
			.filter((decision) -> !known.contains(decision.key()))
			.map((decision) -> new Intent(Act.DECISION, subject, subjectId, decision.orderId(), decision.key().rule(),
					decision.fromStage(), decision.outcome(), decision.effectiveAt(), decision.amount()))
			.toList();
	}

	/**
	 * What would be entered.
	 */
	public enum Act {

		/** A lapse that takes effect. */
		DECISION("decisions"),
		/** Money owed. */
		ENTITLEMENT("entitlements"),
		/** Money that is no longer owed. */
		REVERSAL("reversals");

		private final String words;

		Act(String words) {
			this.words = words;
		}

		/**
		 * For a person, in the plural.
		 */
		public String words() {
			return this.words;
		}

	}

	/**
	 * What is looked at.
	 */
	public enum Subject {

		/** A claim. */
		CLAIM,
		/** An order with its parcels. */
		ORDER,
		/** Goods that came back with a claim. */
		RETURN,
		/** A decided breach. */
		BREACH,
		/** An entitlement. */
		ENTITLEMENT

	}

}
