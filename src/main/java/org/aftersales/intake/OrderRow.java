package org.aftersales.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.intake.OrderFact.Discount;
import org.aftersales.intake.OrderFact.Formation;
import org.aftersales.intake.OrderFact.Money;
import org.aftersales.intake.OrderFact.Parcel;
import org.aftersales.intake.RowOutcome.NotYet;
import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.money.Yuan;

/**
 * Understands the rows about orders, which stand in two files under different names.
 * Nothing is taken over that the night does not know at its cut-off.
 */
final class OrderRow {

	private OrderRow() {
	}

	/**
	 * A row of the open API. It knows when the group formed; without that time the
	 * payment time stands for it if the group is complete.
	 */
	static RowOutcome<OrderFact> ofApi(Row row, BusinessDate date) {
		Optional<Instant> paidAt = before(date, row.time("pay_time", date.zone()));
		if (paidAt.isEmpty()) {
			return new NotYet<>();
		}
		return new Understood<>(row,
				new OrderFact(OrderKey.in(row, "shop_id", "order_sn"), row.neededTime("created_time", date.zone()),
						paidAt.get(), money(row), channel(row), isFake(row), row.text("province"),
						formationOfApi(row, date, paidAt.get()),
						parcel(row, date, "tracking_number", "tracking_company"), discounts(row)));
	}

	/**
	 * A row of the order file.
	 * @param formationKnownElsewhere whether a row of the open API tells about the group;
	 * otherwise the payment time stands for the formation
	 */
	static RowOutcome<OrderFact> ofOrders(Row row, BusinessDate date, boolean formationKnownElsewhere) {
		Optional<Instant> paidAt = before(date, row.time("pay_time", date.zone()));
		if (paidAt.isEmpty()) {
			return new NotYet<>();
		}
		Formation formation = formationKnownElsewhere ? Formation.UNKNOWN
				: new Formation(paidAt, Optional.empty(), true);
		return new Understood<>(row,
				new OrderFact(OrderKey.in(row, "shopId", "order_num"), row.neededTime("create_time", date.zone()),
						paidAt.get(), money(row), channel(row), isFake(row), row.text("province"), formation,
						parcel(row, date, "shipping_number", "shipping_company"), List.of()));
	}

	private static Formation formationOfApi(Row row, BusinessDate date, Instant paidAt) {
		Optional<Instant> confirmedAt = row.time("confirm_time", date.zone());
		Optional<Instant> promisedShipAt = row.time("last_ship_time", date.zone());
		boolean complete = isGroupComplete(row);
		Optional<Instant> formedAt = before(date,
				confirmedAt.or(() -> complete ? Optional.of(paidAt) : Optional.empty()));
		return new Formation(formedAt, promisedShipAt.filter((promise) -> formedAt.isPresent()), confirmedAt.isEmpty());
	}

	private static boolean isGroupComplete(Row row) {
		String status = row.needed("group_status");
		return switch (status) {
			case "0", "2" -> false;
			case "1" -> true;
			default -> throw row.problem("group_status", "UNKNOWN_STATUS",
					"this group status is not known (0 forming, 1 formed, 2 failed)");
		};
	}

	private static Money money(Row row) {
		Money money = new Money(row.amount("goods_amount"), row.amount("discount_amount"), row.amount("postage"),
				row.amount("pay_amount"));
		if (!money.agrees()) {
			throw row.problem("pay_amount", "AMOUNTS_DISAGREE", "goods %s less discounts %s plus postage %s is not %s"
				.formatted(money.goods(), money.discount(), money.postage(), money.paid()));
		}
		return money;
	}

	private static Parcel parcel(Row row, BusinessDate date, String trackingColumn, String carrierColumn) {
		return new Parcel(row.text(trackingColumn), row.text(carrierColumn),
				before(date, row.time("shipping_time", date.zone())),
				before(date, row.time("receive_time", date.zone())));
	}

	private static List<Discount> discounts(Row row) {
		return Stream
			.of(new Discount("shop", row.amountIfAny("seller_discount").orElse(Yuan.ZERO)),
					new Discount("platform", row.amountIfAny("platform_discount").orElse(Yuan.ZERO)),
					new Discount("group-leader", row.amountIfAny("capital_free_discount").orElse(Yuan.ZERO)))
			.filter((discount) -> discount.amount().compareTo(Yuan.ZERO) > 0)
			.toList();
	}

	private static String channel(Row row) {
		return row.text("pay_type").map((type) -> type.toLowerCase(Locale.ROOT)).orElse("unknown");
	}

	private static boolean isFake(Row row) {
		return row.text("tag").filter((tag) -> tag.contains("刷")).isPresent();
	}

	private static Optional<Instant> before(BusinessDate date, Optional<Instant> at) {
		return at.filter((instant) -> instant.isBefore(date.cutOff()));
	}

}
