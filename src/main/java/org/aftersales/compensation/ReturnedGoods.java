package org.aftersales.compensation;

import java.time.Instant;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;
import org.aftersales.postage.ReturnCase;

/**
 * Goods that came back with a claim that is settled, with what is known of their postage.
 *
 * @param claimId our key of the claim
 * @param orderId our key of the order
 * @param claimNo the platform's number of the claim
 * @param orderNo the platform's number of the order
 * @param buyer the buyer within the shop: his pseudonym, or the order's number
 * @param platform the platform whose rules bind it
 * @param paidAt when the order was paid: it chooses the pack
 * @param settledAt when the claim was settled and its postage known, whichever was later
 * @param sellerAdvanced whether the seller paid the way back at first
 * @param postageRefunded how much of the postage of the order was refunded by then
 * @param facts what the liability hangs on
 */
record ReturnedGoods(long claimId, long orderId, String claimNo, String orderNo, String buyer, Platform platform,
		Instant paidAt, Instant settledAt, boolean sellerAdvanced, Yuan postageRefunded, ReturnCase facts) {

}
