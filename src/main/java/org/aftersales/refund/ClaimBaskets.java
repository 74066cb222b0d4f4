package org.aftersales.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.cap.Discount;
import org.aftersales.cap.DiscountKind;
import org.aftersales.cap.Funder;
import org.aftersales.cap.OrderItem;
import org.aftersales.money.Yuan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the orders of claims consist of. Only orders of several items are looked up: the
 * money of the others needs no dividing.
 */
@Component
class ClaimBaskets {

	private final JdbcTemplate jdbc;

	ClaimBaskets(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The same claims with the items and discounts of their orders.
	 */
	List<ClaimFacts> fill(List<ClaimFacts> claims) {
		Long[] orders = claims.stream()
			.filter((claim) -> claim.money().item().isPresent())
			.map(ClaimFacts::orderId)
			.distinct()
			.toArray(Long[]::new);
		Map<Long, List<OrderItem>> items = items(orders);
		if (items.isEmpty()) {
			return claims;
		}
		Map<Long, List<Discount>> discounts = discounts(items.keySet().toArray(Long[]::new));
		return claims.stream()
			.map((claim) -> claim.with(claim.money()
				.with(items.getOrDefault(claim.orderId(), List.of()),
						discounts.getOrDefault(claim.orderId(), List.of()))))
			.toList();
	}

	private Map<Long, List<OrderItem>> items(Long[] orders) {
		return grouped(this.jdbc.query("""
				select i.order_id, i.item_no, i.item_amount, i.quantity, i.gift
				  from order_item i
				 where i.order_id = any (?)
				   and (select count(*) from order_item n where n.order_id = i.order_id and not n.gift) > 1
				 order by i.order_id, i.item_no""", (row, index) -> Map.entry(row.getLong("order_id"), item(row)),
				(Object) orders));
	}

	private Map<Long, List<Discount>> discounts(Long[] orders) {
		return grouped(this.jdbc.query("""
				select order_id, kind, funder, amount from order_discount
				 where order_id = any (?) and amount > 0 order by order_id, kind, funder""",
				(row, index) -> Map.entry(row.getLong("order_id"), discount(row)), (Object) orders));
	}

	private static OrderItem item(ResultSet row) throws SQLException {
		return new OrderItem(row.getString("item_no"), new Yuan(row.getBigDecimal("item_amount")),
				row.getInt("quantity"), row.getBoolean("gift"), Yuan.ZERO);
	}

	/**
	 * A kind that the rules do not know is one that nobody named.
	 */
	private static Discount discount(ResultSet row) throws SQLException {
		return new Discount(DiscountKind.of(row.getString("kind")).orElse(DiscountKind.UNSPECIFIED),
				new Yuan(row.getBigDecimal("amount")), Funder.of(row.getString("funder")).orElse(Funder.SHOP),
				Optional.empty(), List.of());
	}

	private static <T> Map<Long, List<T>> grouped(List<Map.Entry<Long, T>> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
