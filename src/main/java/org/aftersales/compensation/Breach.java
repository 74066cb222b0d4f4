package org.aftersales.compensation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;

/**
 * A decided breach.
 *
 * @param decisionId our key of the decision
 * @param orderId our key of the order
 * @param orderNo the platform's number of the order
 * @param buyer the buyer within the shop: his pseudonym, or the order's number where the
 * feed has none
 * @param subject what broke the promise
 * @param subjectNo number of the parcel within the order, of the claim, or empty
 * @param kind kind of breach, for example {@code late}
 * @param claim kind of the claim that it is about, for example {@code exchange}, if it is
 * about one
 * @param platform the platform whose rules bind it
 * @param paidAt when the order was paid: it chooses the tariff
 * @param base what the buyer paid for the goods, without postage
 * @param promised how much time the platform had promised for this order, if it named a
 * promise of its own
 * @param traits what makes narrower rules hold for the order
 * @param told what somebody said of it, if no clock found it
 * @param effectiveAt when the breach took effect: when the promise was broken, or when
 * that was reported
 * @param excuses what was granted before the cut-off, the earliest first
 */
record Breach(long decisionId, long orderId, String orderNo, String buyer, SubjectKind subject, String subjectNo,
		String kind, Optional<String> claim, Platform platform, Instant paidAt, Yuan base, Optional<Duration> promised,
		Traits traits, Optional<Told> told, Instant effectiveAt, List<GrantedExcuse> excuses) {

	/**
	 * The order in which breaches are priced: by their time, and then by what does not
	 * depend on which night saw them.
	 */
	static final Comparator<Breach> EARLIER_FIRST = Comparator.comparing(Breach::effectiveAt)
		.thenComparing(Breach::orderNo)
		.thenComparing(Breach::kind)
		.thenComparing(Breach::subjectNo)
		.thenComparing(Breach::decisionId);

	Breach {
		excuses = List.copyOf(excuses);
	}

	/**
	 * What the money is owed for, unique within order and rule.
	 */
	String basis() {
		return switch (this.subject) {
			case SHIPMENT -> this.kind + " parcel " + this.subjectNo;
			case CLAIM, RETURN -> this.kind + " claim " + this.subjectNo;
			case ORDER -> this.told.map((told) -> this.kind + " " + told.name()).orElse(this.kind);
		};
	}

	/**
	 * Of what its price counts: what was paid for the goods, or for the part of them, or
	 * the price of the gift.
	 */
	Yuan counted() {
		return this.told.flatMap(Told::part).orElse(this.base);
	}

	/**
	 * The same with these excuses.
	 */
	Breach excusedBy(List<GrantedExcuse> granted) {
		return new Breach(this.decisionId, this.orderId, this.orderNo, this.buyer, this.subject, this.subjectNo,
				this.kind, this.claim, this.platform, this.paidAt, this.base, this.promised, this.traits, this.told,
				this.effectiveAt, granted);
	}

}
