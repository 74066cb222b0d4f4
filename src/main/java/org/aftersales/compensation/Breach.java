package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;

/**
 * A decided breach that is not priced yet.
 *
 * @param decisionId our key of the decision
 * @param orderId our key of the order
 * @param orderNo the platform's number of the order
 * @param subject what broke the promise
 * @param subjectNo number of the parcel within the order, of the claim, or empty
 * @param kind kind of breach, for example {@code late}
 * @param platform the platform whose rules bind it
 * @param paidAt when the order was paid: it chooses the tariff
 * @param base what the buyer paid for the goods, without postage
 * @param promised how much time the platform had promised for this order, if it named a
 * promise of its own
 * @param traits what makes narrower rules hold for the order
 * @param effectiveAt when the promise was broken
 */
record Breach(long decisionId, long orderId, String orderNo, SubjectKind subject, String subjectNo, String kind,
		Platform platform, Instant paidAt, Yuan base, Optional<Duration> promised, Traits traits, Instant effectiveAt) {

	/**
	 * What the money is owed for, unique within order and rule.
	 */
	String basis() {
		return switch (this.subject) {
			case SHIPMENT -> this.kind + " parcel " + this.subjectNo;
			case CLAIM -> this.kind + " claim " + this.subjectNo;
			case ORDER -> this.kind;
		};
	}

}
