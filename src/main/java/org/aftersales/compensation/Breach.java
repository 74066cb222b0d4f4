package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;

import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

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
 * @param promised how much time was promised
 * @param effectiveAt when the promise was broken
 */
record Breach(long decisionId, long orderId, String orderNo, SubjectKind subject, String subjectNo, String kind,
		Platform platform, Instant paidAt, Yuan base, Duration promised, Instant effectiveAt) {

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
