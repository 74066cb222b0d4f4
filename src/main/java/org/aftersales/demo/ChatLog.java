package org.aftersales.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How three of the demo shops answered their buyers in the thirty days that end with the
 * business date: one keeps the limits of ME-05 and ME-06, one misses both on the business
 * date, one is exactly at them and had a day before on which nobody wrote.
 */
final class ChatLog {

	private static final int DAYS = 30;

	private ChatLog() {
	}

	static List<ChatDay> days() {
		return Stream.of(Storefront.APPLIANCES, Storefront.SHOES, Storefront.BEDDING)
			.flatMap((shop) -> IntStream.range(0, DAYS).mapToObj((back) -> day(shop, back)))
			.toList();
	}

	private static ChatDay day(Storefront shop, int back) {
		LocalDate day = DemoDays.BUSINESS_DATE.date().minusDays(back);
		int enquiries = 40 + (back * 7) % 13;
		int others = enquiries - enquiries / 5;
		ChatDay good = new ChatDay(shop, day, enquiries, enquiries - enquiries / 10, enquiries / 5,
				others - others / 3);
		return switch (shop) {
			case SHOES -> (back % 6 == 0)
					? new ChatDay(shop, day, enquiries, enquiries * 7 / 10, enquiries / 5, others * 2 / 5) : good;
			case BEDDING -> switch (back) {
				case 0 -> new ChatDay(shop, day, 50, 40, 10, 20);
				case 1 -> new ChatDay(shop, day, 0, 0, 0, 0);
				default -> good;
			};
			default -> good;
		};
	}

	/**
	 * One day of one shop.
	 *
	 * @param shop the shop
	 * @param day the day
	 * @param enquiries buyers who wrote
	 * @param replied those answered within 5 minutes
	 * @param afterSales those who wrote about something bought before
	 * @param ordered those of the others who then paid for an order
	 */
	record ChatDay(Storefront shop, LocalDate day, int enquiries, int replied, int afterSales, int ordered) {

	}

}
