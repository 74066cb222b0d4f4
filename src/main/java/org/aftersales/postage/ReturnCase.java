package org.aftersales.postage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * An order that comes back, with the facts on which its postage hangs.
 *
 * @param platform the platform; absent: the law alone
 * @param exchange whether the buyer wants other goods for them, not his money
 * @param reason why
 * @param fault who was found at fault, if somebody judged; absent: the reason decides
 * @param erredFirst who erred first, where both did
 * @param agreement what was agreed on
 * @param terms how the goods went out
 * @param wayBack how they come back
 * @param damage what happened on the way
 * @param collect a parcel sent freight collect
 * @param abuse whether the platform found that the buyer abuses his right
 * @param sellerSilent whether the seller let the platform's question lapse
 * @param receivedAt when the buyer received the goods
 * @param appliedAt when he applied
 * @param rescission whether the law lets him rescind even later
 * @param standing the item against its category's standard
 * @param cover an insurance of the way back
 * @param subsidy a subscription of Pinduoduo's freight subsidy
 * @param refund what is refunded through the payment
 * @param paid what was paid for the order
 * @param alternative a named reading to use
 */
public record ReturnCase(Optional<Platform> platform, boolean exchange, ReturnReason reason, Optional<Fault> fault,
		Optional<Party> erredFirst, Agreement agreement, ShippingTerms terms, WayBack wayBack, Optional<Damage> damage,
		Optional<Collect> collect, boolean abuse, boolean sellerSilent, Optional<Instant> receivedAt,
		Optional<Instant> appliedAt, boolean rescission, Optional<QualityStanding> standing,
		Optional<CoveredReturn> cover, Optional<SubsidizedReturn> subsidy, Optional<Yuan> refund, Optional<Yuan> paid,
		Optional<String> alternative) {

	boolean on(Platform... platforms) {
		return this.platform.filter(List.of(platforms)::contains).isPresent();
	}

	/**
	 * Whether TB-DISP binds it.
	 */
	boolean onTaobao() {
		return on(Platform.TAOBAO, Platform.TMALL);
	}

	Optional<Collect> collected(Leg leg) {
		return this.collect.filter((collect) -> collect.leg() == leg);
	}

	Optional<Damage> damaged(Leg leg) {
		return this.damage.filter((damage) -> damage.leg() == leg);
	}

	Optional<Yuan> cost(Leg leg) {
		return (leg == Leg.OUTBOUND) ? this.terms.postage() : this.wayBack.freight();
	}

}
