package org.aftersales.intake;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What a row says about a claim, as far as the night knows it.
 *
 * @param key the claim
 * @param order its order
 * @param kind kind as in the table of claims
 * @param appliedAt when the buyer applied, before the cut-off
 * @param reason the reason given
 * @param requested what is asked back, yuan
 * @param goods what it is about
 * @param statusCode the platform's code of its present state
 * @param updatedAt when its state last changed, if that is before the cut-off
 * @param end its end, if it is dated before the cut-off
 * @param endBeforeBegin whether its end is dated before its application, and so not known
 */
record ClaimFact(ClaimKey key, OrderKey order, String kind, Instant appliedAt, Optional<String> reason,
		Optional<Yuan> requested, Goods goods, String statusCode, Optional<Instant> updatedAt, Optional<End> end,
		boolean endBeforeBegin) {

	/**
	 * The natural key of a claim.
	 */
	record ClaimKey(String shopId, String claimNo) {

	}

	/**
	 * What the claim is about.
	 */
	record Goods(Optional<String> goodsNo, Optional<String> skuNo, Optional<String> title, Optional<String> spec) {

	}

	/**
	 * How a claim ended.
	 *
	 * @param kind kind of the event
	 * @param at when
	 */
	record End(String kind, Instant at) {

	}

}
