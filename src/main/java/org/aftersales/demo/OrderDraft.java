package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An order while it is being made up. Its group forms at once unless told otherwise, and
 * nothing is sent until it is.
 */
final class OrderDraft {

	private final Till till;

	private final String orderNo;

	private final Customer customer;

	private final Instant placedAt;

	private final Instant paidAt;

	private final String carrier;

	private final String trackingNo;

	private final List<Basket.Line> lines = new ArrayList<>();

	private final List<Discount> discounts = new ArrayList<>();

	private final List<Happening> travels = new ArrayList<>();

	private final List<ClaimDraft> claims = new ArrayList<>();

	private BigDecimal postage = BigDecimal.ZERO;

	private @Nullable Instant formedAt;

	private @Nullable Instant promisedAt;

	private boolean fake;

	private Particulars particulars = Particulars.NONE;

	OrderDraft(Till till, String orderNo, Customer customer, Instant placedAt, Instant paidAt, String carrier,
			String trackingNo) {
		this.till = till;
		this.orderNo = orderNo;
		this.customer = customer;
		this.placedAt = placedAt;
		this.paidAt = paidAt;
		this.formedAt = paidAt;
		this.carrier = carrier;
		this.trackingNo = trackingNo;
	}

	String orderNo() {
		return this.orderNo;
	}

	Customer customer() {
		return this.customer;
	}

	OrderDraft buys(Sku sku, int quantity) {
		this.lines.add(new Basket.Line(sku, quantity));
		return this;
	}

	OrderDraft discounted(String kind, String funder, int yuan) {
		this.discounts.add(new Discount(kind, funder, BigDecimal.valueOf(yuan)));
		return this;
	}

	OrderDraft postage(int yuan) {
		this.postage = BigDecimal.valueOf(yuan);
		return this;
	}

	OrderDraft groupFormsAt(Instant instant) {
		this.formedAt = instant;
		return this;
	}

	OrderDraft groupNeverForms() {
		this.formedAt = null;
		return this;
	}

	/**
	 * Promises the pickup that long after the payment.
	 */
	OrderDraft promisedWithin(Duration afterPayment) {
		this.promisedAt = this.paidAt.plus(afterPayment);
		return this;
	}

	OrderDraft particularly(Particulars what) {
		this.particulars = what;
		return this;
	}

	OrderDraft fake() {
		this.fake = true;
		return this;
	}

	/**
	 * Sends the parcel, which the carrier scans all along where the feed carries traces.
	 * @param signedAt when it is signed for; null: it never is
	 */
	OrderDraft sent(Instant pickedUpAt, @Nullable Instant signedAt) {
		return sent(pickedUpAt, signedAt, Duration.ofHours(9));
	}

	/**
	 * Sends the parcel, which the carrier scans that long after the pickup for the first
	 * time, and then every 19 hours, where the feed carries traces.
	 */
	OrderDraft sent(Instant pickedUpAt, @Nullable Instant signedAt, Duration firstTraceAfter) {
		this.travels.add(new Happening("PICKED_UP", pickedUpAt));
		Instant arrival = (signedAt != null) ? signedAt : pickedUpAt.plus(Duration.ofDays(6));
		if (this.till.shop().carriesTraces()) {
			for (Instant scan = pickedUpAt.plus(firstTraceAfter); scan
				.isBefore(arrival); scan = scan.plus(Duration.ofHours(19))) {
				this.travels.add(new Happening("TRACE", scan));
			}
		}
		if (signedAt != null) {
			this.travels.add(new Happening("SIGNED", signedAt));
		}
		return this;
	}

	/**
	 * What the carrier or the seller says of the parcel, step by step.
	 */
	OrderDraft travels(List<Happening> steps) {
		this.travels.addAll(steps);
		return this;
	}

	OrderDraft received(Instant at) {
		this.travels.add(new Happening("RECEIVED", at));
		return this;
	}

	ClaimDraft claim(String kind, Instant appliedAt, String reason) {
		ClaimDraft claim = new ClaimDraft(this.till.claimNo(), kind, appliedAt, reason);
		this.claims.add(claim);
		return claim;
	}

	DemoOrder done() {
		Basket basket = new Basket(List.copyOf(this.lines), List.copyOf(this.discounts), this.postage);
		this.travels.sort(Comparator.comparing(Happening::at));
		boolean sent = !this.travels.isEmpty();
		return new DemoOrder(this.till.shop(), this.orderNo, this.customer, this.placedAt, this.paidAt, this.formedAt,
				this.promisedAt, basket, this.fake, this.particulars,
				new Parcel(this.trackingNo, this.carrier, List.copyOf(this.travels)),
				this.claims.stream().map((claim) -> claim.done(basket.claimable(sent))).toList());
	}

}
