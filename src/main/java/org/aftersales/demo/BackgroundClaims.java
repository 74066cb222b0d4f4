package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * Claims of everyday business. People answer in time, so no clock lapses; of a shop that
 * comes as export files only the application and the end are known.
 */
final class BackgroundClaims {

	private final Storefront shop;

	private final Dice dice;

	BackgroundClaims(Storefront shop, Dice dice) {
		this.shop = shop;
		this.dice = dice;
	}

	/**
	 * Now and then a refund before the pickup, after which nothing is sent.
	 * @return whether there is one
	 */
	boolean beforeShipping(OrderDraft order, Instant readyAt, Instant pickupAt) {
		int patience = (int) Duration.between(readyAt, pickupAt).toMinutes() - 30;
		if (patience < 60 || !this.dice.chance(35)) {
			return false;
		}
		order.claim("REFUND_ONLY", readyAt.plus(this.dice.minutes(10, patience)), Reasons.beforeShipping(this.dice))
			.then("REFUNDED", this.dice.hours(1, 15));
		return true;
	}

	void afterShipping(OrderDraft order, Instant pickedUpAt, Instant signedAt) {
		int kind = this.dice.between(1, 100);
		if (kind <= 18) {
			order.sent(pickedUpAt, null)
				.claim("REFUND_ONLY", pickedUpAt.plus(this.dice.hours(72, 110)), Reasons.beforeArrival(this.dice))
				.then("REFUNDED", this.dice.hours(3, 30));
			return;
		}
		order.sent(pickedUpAt, signedAt);
		Instant receivedAt = signedAt.plus(this.dice.hours(1, 10));
		if (this.dice.chance(40)) {
			order.received(receivedAt);
		}
		Instant appliedAt = receivedAt.plus(this.dice.hours(1, 60));
		if (this.shop.isExported()) {
			returnWithoutSteps(order, appliedAt);
		}
		else if (kind <= 80 || !this.shop.exchangesGoods()) {
			returnAndRefund(order.claim("RETURN_AND_REFUND", appliedAt, Reasons.afterArrival(this.dice)));
		}
		else if (kind <= 90) {
			exchange(order.claim("EXCHANGE", appliedAt, "商品款式选错了"));
		}
		else if (kind <= 96) {
			reissue(order.claim("REISSUE", appliedAt, "商品少件、漏发"));
		}
		else {
			repair(order.claim("REPAIR", appliedAt, "质量问题"));
		}
	}

	private void returnWithoutSteps(OrderDraft order, Instant appliedAt) {
		ClaimDraft claim = order.claim("RETURN_AND_REFUND", appliedAt, Reasons.afterArrival(this.dice));
		int end = this.dice.between(1, 100);
		if (end <= 10) {
			claim.then("WITHDRAWN", this.dice.hours(2, 40));
		}
		else if (end <= 15) {
			claim.then("CLOSED", this.dice.hours(72, 190));
		}
		else {
			// Deemed agreed after 48 h at the latest, to be sent within 7 days of it.
			claim.then("REFUNDED", this.dice.hours(60, 190));
		}
	}

	private void returnAndRefund(ClaimDraft claim) {
		int course = this.dice.between(1, 100);
		if (course <= 8) {
			claim.then("WITHDRAWN", this.dice.hours(2, 30));
			return;
		}
		if (course <= 14) {
			claim.then("SELLER_REFUSED", this.dice.hours(3, 30))
				.then("PLATFORM_INTERVENED", this.dice.hours(5, 50))
				.then("BUYER_EVIDENCE_GIVEN", this.dice.hours(2, 20))
				.then("EVIDENCE_GIVEN", this.dice.hours(1, 3))
				.then("REFUNDED", this.dice.hours(40, 110));
			return;
		}
		if (course <= 24) {
			claim.then("SELLER_REFUSED", this.dice.hours(3, 30)).then("BUYER_MODIFIED", this.dice.hours(4, 90));
		}
		claim.then("SELLER_AGREED", this.dice.hours(1, 30));
		sendBack(claim).then("REFUNDED", this.dice.hours(1, 20));
	}

	private void exchange(ClaimDraft claim) {
		claim.then("SELLER_AGREED", this.dice.hours(1, 20));
		sendBack(claim).then("RESHIPPED", this.dice.hours(4, 40)).then("COMPLETED", this.dice.hours(60, 190));
	}

	private void reissue(ClaimDraft claim) {
		claim.then("SELLER_AGREED", this.dice.hours(1, 20))
			.then("RESHIPPED", this.dice.hours(4, 60))
			.then("COMPLETED", this.dice.hours(50, 190));
	}

	private void repair(ClaimDraft claim) {
		claim.then("SELLER_AGREED", this.dice.hours(1, 32));
		sendBack(claim).then("RESHIPPED", this.dice.hours(70, 200)).then("COMPLETED", this.dice.hours(60, 190));
	}

	private ClaimDraft sendBack(ClaimDraft claim) {
		return claim.then("RETURN_ENTERED", this.dice.hours(6, 120)).then("RETURN_SIGNED", this.dice.hours(28, 80));
	}

}
