package org.aftersales.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * An export of everything that happened in a shop over some weeks.
 */
final class ExportHistory {

	/** The first day on which an order is paid. */
	static final LocalDate FIRST = LocalDate.parse("2022-08-01");

	/** A day before which almost everything has ended. */
	static final LocalDate LAST = LocalDate.parse("2022-08-20");

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private ExportHistory() {
	}

	/**
	 * Orders and claims over the days, some with rows that cannot be understood; the same
	 * for every call.
	 */
	static InboxFolder write(InboxFolder inbox, int orders) {
		Random random = new Random(20220801);
		for (int number = 1; number <= orders; number++) {
			LocalDateTime paid = FIRST.atStartOfDay().plusMinutes(random.nextInt(18 * 24 * 60));
			String no = "O" + number;
			String shipped = (random.nextInt(5) == 0) ? "" : LOCAL.format(paid.plusHours(random.nextInt(90)));
			inbox.order("id", "" + number, "order_num", no, "create_time", LOCAL.format(paid.minusMinutes(1)),
					"pay_time", LOCAL.format(paid), "shipping_time", shipped, "shipping_number",
					shipped.isEmpty() ? "" : "46" + number, "pay_amount", (number % 40 == 0) ? "1x" : "19.99");
			inbox.item("id", "" + number, "order_id", "" + number);
			if (random.nextInt(3) == 0) {
				inbox.apiOrder("order_sn", no, "created_time", LOCAL.format(paid.minusMinutes(1)), "pay_time",
						LOCAL.format(paid), "confirm_time", LOCAL.format(paid.plusHours(random.nextInt(30))),
						"last_ship_time", LOCAL.format(paid.plusHours(72)), "shipping_time", shipped, "receive_time",
						shipped.isEmpty() ? "" : LOCAL.format(paid.plusHours(100 + random.nextInt(100))),
						"tracking_number", shipped.isEmpty() ? "" : "46" + number);
			}
			if (random.nextInt(2) == 0) {
				LocalDateTime applied = paid.plusHours(random.nextInt(100));
				inbox.refund("id", "R" + number, "order_sn", no, "created_time",
						"" + applied.toEpochSecond(ZoneOffset.ofHours(8)), "updated_time",
						LOCAL.format(applied.plusHours(random.nextInt(150) - 8)), "after_sales_status",
						List.of("10", "11", "12", "7", (number % 20 == 0) ? "99" : "10").get(random.nextInt(5)));
			}
		}
		return inbox;
	}

}
