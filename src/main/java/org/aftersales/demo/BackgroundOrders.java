package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The everyday business of one shop: orders that are picked up within their promise and
 * received before their clock runs out, some with claims that people settle in time.
 */
final class BackgroundOrders {

	private static final ZoneId ZONE = DemoDays.BUSINESS_DATE.zone();

	private static final List<LocalDate> DAYS = DemoDays.FIRST.datesUntil(DemoDays.BUSINESS_DATE.date().plusDays(1))
		.toList();

	private static final List<Integer> HOURS = List.of(0, 1, 7, 8, 9, 10, 10, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19,
			19, 20, 20, 21, 21, 22, 22, 23);

	private final Till till;

	private final Dice dice;

	private final BackgroundClaims claims;

	BackgroundOrders(Till till) {
		this.till = till;
		this.dice = till.dice();
		this.claims = new BackgroundClaims(till.shop(), till.dice());
	}

	List<DemoOrder> orders() {
		List<DemoOrder> orders = new ArrayList<>();
		for (int i = 0; i < this.till.shop().backgroundOrders(); i++) {
			LocalDate day = this.dice.weighted(DAYS, BackgroundOrders::swing);
			LocalTime time = LocalTime.of(this.dice.oneOf(HOURS), this.dice.between(0, 59), this.dice.between(0, 59));
			orders.add(order(day.atTime(time).atZone(ZONE).toInstant()));
		}
		if (this.till.shop().isExported()) {
			// After the cut-off, to show that the night does not look at them.
			IntStream.rangeClosed(1, 2)
				.mapToObj((hour) -> order(DemoDays.CUT_OFF.plus(Duration.ofHours(hour * 3L))))
				.forEach(orders::add);
		}
		return orders;
	}

	/**
	 * How busy a day is: weekends are, and the sale of mid June casts its shadow.
	 */
	private static int swing(LocalDate day) {
		int weekday = switch (day.getDayOfWeek()) {
			case SATURDAY, SUNDAY -> 13;
			case FRIDAY -> 11;
			case MONDAY -> 10;
			default -> 8;
		};
		return day.isBefore(LocalDate.of(2026, 6, 1)) ? weekday : weekday + 4;
	}

	private DemoOrder order(Instant paidAt) {
		OrderDraft order = this.till.orderPaidAt(paidAt);
		shop(order);
		Instant formedAt = paidAt;
		if (this.till.shop().sellsToGroups() && this.dice.chance(40)) {
			formedAt = paidAt.plus(this.dice.minutes(3, 300));
			order.groupFormsAt(formedAt);
		}
		Instant pickedUpAt = pickup(formedAt);
		if (!this.dice.chance(11)) {
			travel(order, pickedUpAt);
		}
		else if (!this.claims.beforeShipping(order, formedAt, pickedUpAt)) {
			this.claims.afterShipping(order, pickedUpAt, arrival(order, pickedUpAt));
		}
		return order.done();
	}

	private void shop(OrderDraft order) {
		List<Sku> skus = Catalogue.of(this.till.shop());
		Sku first = this.dice.weighted(skus, Sku::popularity);
		order.buys(first, this.dice.chance(8) ? 2 : 1);
		if (this.dice.chance(7)) {
			Sku second = this.dice.oneOf(skus);
			if (!second.equals(first)) {
				order.buys(second, 1);
			}
		}
		if (this.dice.chance(30)) {
			order.discounted("coupon", "shop", this.dice.between(1, 5));
		}
		if (this.dice.chance(15)) {
			order.discounted("platform-coupon", "platform", this.dice.between(2, 6));
		}
		if (order.customer().place().remote()) {
			order.postage(12);
		}
	}

	private void travel(OrderDraft order, Instant pickedUpAt) {
		Instant signedAt = arrival(order, pickedUpAt);
		order.sent(pickedUpAt, signedAt);
		if (!this.dice.chance(8)) {
			order.received(signedAt.plus(this.dice.hours(1, 90)));
		}
	}

	/**
	 * The evening round of the carrier: the same day for what is ready by 15:00, else the
	 * next; now and then a day later, but never more than 45 hours after.
	 */
	private Instant pickup(Instant readyAt) {
		ZonedDateTime ready = readyAt.atZone(ZONE);
		boolean early = ready.getHour() < 15;
		int days = (early ? 0 : 1) + ((early && this.dice.chance(20)) ? 1 : 0);
		return ready.truncatedTo(ChronoUnit.DAYS)
			.plusDays(days)
			.plusHours(17)
			.plus(this.dice.minutes(0, 225))
			.toInstant();
	}

	private Instant arrival(OrderDraft order, Instant pickedUpAt) {
		Duration way = order.customer().place().remote() ? this.dice.hours(80, 118) : this.dice.hours(30, 88);
		return pickedUpAt.plus(way);
	}

}
