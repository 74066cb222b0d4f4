package org.aftersales.ahead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse.Stake;
import org.aftersales.policy.ClockRule;

/**
 * A clock that runs, as people know it.
 *
 * @param order its order
 * @param subject what it runs for
 * @param subjectNo number of the claim, or of the parcel within the order; empty for an
 * order
 * @param rule its rule
 * @param deadline the last instant at which an act is in time
 * @param stake the money in it, if there is any
 * @param confirmed whether the facts, asked by another statement, say that what it waits
 * for has not come
 */
record Lapse(OrderName order, SubjectKind subject, String subjectNo, ClockRule rule, Instant deadline,
		Optional<Stake> stake, boolean confirmed) {

	/** Total, by what is the same on every database. */
	static final Comparator<Lapse> SOONEST_FIRST = Comparator.comparing(Lapse::deadline)
		.thenComparing((lapse) -> lapse.order().shopId())
		.thenComparing((lapse) -> lapse.order().orderNo())
		.thenComparing(Lapse::subject)
		.thenComparing(Lapse::subjectNo)
		.thenComparing((lapse) -> lapse.rule().id())
		.thenComparing((lapse) -> lapse.rule().node())
		.thenComparing((lapse) -> lapse.rule().pack());

	Move move() {
		return Move.at(this.rule.node());
	}

	/**
	 * The money in it; zero where there is none.
	 */
	BigDecimal money() {
		return this.stake.map((found) -> found.amount().value()).orElse(BigDecimal.ZERO);
	}

	/**
	 * An order as people know it.
	 *
	 * @param shopId our name of the shop
	 * @param shop the shop's name
	 * @param platform code of the platform whose rules bind it
	 * @param orderNo the platform's order number
	 * @param paid what was paid for it, yuan
	 */
	record OrderName(String shopId, String shop, String platform, String orderNo, BigDecimal paid) {

	}

}
