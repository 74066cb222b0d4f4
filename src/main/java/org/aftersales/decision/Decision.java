package org.aftersales.decision;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What a lapse did to one subject.
 *
 * @param key what makes it unique
 * @param orderId our key of the order it concerns
 * @param pack the policy pack in force
 * @param effectiveAt when it takes effect: the deadline
 * @param toStage stage after
 * @param outcome what lapsed into what
 * @param breach the kind of promise it breaks, if any
 * @param amount the money it moves, if any
 * @param arithmetic the clock in words
 */
public record Decision(Key key, long orderId, String pack, Instant effectiveAt, String toStage, String outcome,
		Optional<String> breach, Optional<Yuan> amount, String arithmetic) {

	/**
	 * Stage or node in which the clock ran.
	 */
	public String fromStage() {
		return this.key.stage();
	}

	/**
	 * The same decision where the broken promise is paid for already.
	 */
	public Decision withoutBreach() {
		return new Decision(this.key, this.orderId, this.pack, this.effectiveAt, this.toStage, this.outcome,
				Optional.empty(), this.amount, this.arithmetic);
	}

	/**
	 * Identity of a decision: nothing is decided twice under the same key.
	 *
	 * @param subject kind of the subject
	 * @param subjectId our key of the subject
	 * @param rule the rule that lapsed
	 * @param stage stage or node in which its clock ran; a rule may have clocks in
	 * several
	 * @param clockStartedAt when its clock started
	 */
	public record Key(SubjectKind subject, long subjectId, String rule, String stage, Instant clockStartedAt) {

	}

}
