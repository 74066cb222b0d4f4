package org.aftersales.decision;

import java.time.Instant;

/**
 * A fact and a decision that should agree and do not.
 *
 * @param subject kind of the subject
 * @param subjectId our key of the subject
 * @param orderId our key of the order it concerns
 * @param kind what disagrees
 * @param factAt time of the fact, or of the decision that no longer follows
 * @param message what disagrees with what
 */
public record Break(SubjectKind subject, long subjectId, long orderId, Kind kind, Instant factAt, String message) {

	/**
	 * What can disagree.
	 */
	public enum Kind {

		/** A fact that the decided stage cannot lead to. */
		FACT_AFTER_END,
		/** A decision that no longer follows from the facts, because one came late. */
		LATE_FACT,
		/** A claim while another of its kind about the same goods is open. */
		SECOND_CLAIM

	}

}
