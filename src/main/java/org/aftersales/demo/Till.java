package org.aftersales.demo;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The till of one shop: opens orders and claims under numbers that never repeat, for
 * buyers who do not exist.
 */
final class Till {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd")
		.withZone(DemoDays.BUSINESS_DATE.zone());

	private static final List<String> CARRIERS = List.of("中通快递", "圆通快递", "韵达快递", "极兔速递", "申通快递", "顺丰快递");

	private final Storefront shop;

	private final Dice dice;

	private int number;

	/**
	 * @param firstNumber where the running numbers begin, so that two tills of one shop
	 * never meet
	 */
	Till(Storefront shop, long seed, int firstNumber) {
		this.shop = shop;
		this.dice = new Dice(seed + shop.shopId().hashCode());
		this.number = firstNumber;
	}

	Storefront shop() {
		return this.shop;
	}

	/**
	 * The shop's own chance, so that a change in one shop leaves the others as they are.
	 */
	Dice dice() {
		return this.dice;
	}

	/**
	 * An order that is paid at that instant.
	 */
	OrderDraft orderPaidAt(Instant paidAt) {
		Instant placedAt = paidAt.minusSeconds(this.dice.between(2, 95));
		String orderNo = this.shop.sellsToGroups() ? DAY.format(placedAt) + "-" + this.dice.digits(11) + runningNumber()
				: "26" + this.dice.digits(13) + runningNumber();
		Customer customer = new Customer("b" + this.dice.digits(9), this.dice.weighted(Place.ALL, Place::weight));
		String carrier = this.dice.oneOf(CARRIERS);
		return new OrderDraft(this, orderNo, customer, placedAt, paidAt, carrier, "78" + this.dice.digits(13));
	}

	String claimNo() {
		return this.shop.sellsToGroups() ? "3" + this.dice.digits(6) + runningNumber()
				: "2" + this.dice.digits(13) + runningNumber();
	}

	private String runningNumber() {
		this.number++;
		return String.format(Locale.ROOT, "%04d", this.number);
	}

}
