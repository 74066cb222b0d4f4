package org.aftersales.postage;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * A return of a merchant who subscribes to Pinduoduo's freight subsidy (退货包运费).
 *
 * @param subscribedAt when the fee was paid; the cover is the natural week after it
 * @param agreedAt when the merchant agreed to the return
 * @param addressGivenAt when he gave the return address
 * @param refundApprovedAt when he agreed to the refund
 * @param shippedAt when the goods were sent to the buyer
 * @param routePrice the lowest first-weight price of the route, if it is known
 * @param usedBefore whether it was paid for this order already
 */
public record SubsidizedReturn(Instant subscribedAt, Optional<Instant> agreedAt, Optional<Instant> addressGivenAt,
		Optional<Instant> refundApprovedAt, Optional<Instant> shippedAt, Optional<Yuan> routePrice,
		boolean usedBefore) {

}
