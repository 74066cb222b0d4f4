package org.aftersales.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.OrderFact.Discount;
import org.aftersales.intake.StoredOrders.StoredOrder;
import org.aftersales.policy.Platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what is new about orders, one statement for each table whatever the number of
 * rows. What hangs on an order names it by the key that its insert has told.
 */
@Component
class OrderTables {

	private final JdbcClient jdbc;

	private final StoredOrders storedOrders;

	private final ParcelTables parcels;

	OrderTables(JdbcClient jdbc, StoredOrders storedOrders, ParcelTables parcels) {
		this.jdbc = jdbc;
		this.storedOrders = storedOrders;
		this.parcels = parcels;
	}

	/**
	 * What is to be added, by the table it belongs to.
	 *
	 * @param stored the orders that are in the database
	 */
	record Additions(Map<OrderKey, StoredOrder> stored, List<OrderFact> orders, List<OrderFact> formations,
			List<OrderFact> discounts, List<OrderFact> parcels, List<OrderFact> pickups, List<OrderFact> receipts) {

		Additions(Map<OrderKey, StoredOrder> stored) {
			this(stored, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
					new ArrayList<>());
		}

		/**
		 * A new order with all that is known about it.
		 */
		void addOrder(OrderFact fact) {
			this.orders.add(fact);
			this.discounts.add(fact);
			if (fact.parcel().known()) {
				this.parcels.add(fact);
			}
			fact.parcel().pickedUpAt().ifPresent((at) -> this.pickups.add(fact));
			fact.parcel().receivedAt().ifPresent((at) -> this.receipts.add(fact));
		}

	}

	/**
	 * Adds it, in the caller's transaction.
	 */
	void write(Additions additions) {
		insertShops(additions.orders());
		Map<OrderKey, Long> ids = insertOrders(additions.orders());
		additions.stored().forEach((key, order) -> ids.put(key, order.id()));
		fillFormations(ids, additions.formations());
		insertDiscounts(ids, additions.discounts());
		insertPayments(ids, additions.orders());
		this.parcels.write(ids, additions);
	}

	/**
	 * In one order, so that two partitions that bring the same new shops wait for each
	 * other and not in a circle.
	 */
	private void insertShops(List<OrderFact> facts) {
		run("""
				insert into shop (shop_id, platform, name)
				select distinct k.shop_id, ?, k.name from unnest(?::text[], ?::text[]) k(shop_id, name) order by k.shop_id
				on conflict (shop_id) do nothing""",
				facts,
				ArrayColumns.of(facts)
					.constant(Platform.PINDUODUO.code())
					.text((fact) -> fact.key().shopId())
					.text((fact) -> fact.key().shopName()));
	}

	/**
	 * Our keys of all of them, those too that somebody else has inserted meanwhile.
	 */
	private Map<OrderKey, Long> insertOrders(List<OrderFact> facts) {
		Map<OrderKey, Long> ids = new HashMap<>();
		if (facts.isEmpty()) {
			return ids;
		}
		this.jdbc.sql("""
				insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, promised_ship_at,
				                        goods_amount, discount_amount, postage, paid_amount, province, fake)
				select * from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
				                     ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::numeric[],
				                     ?::text[]::numeric[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[],
				                     ?::text[]::boolean[])
				on conflict (shop_id, order_no) do nothing
				returning shop_id, order_no, id""")
			.params(ArrayColumns.of(facts)
				.text((fact) -> fact.key().shopId())
				.text((fact) -> fact.key().orderNo())
				.instant(OrderFact::placedAt)
				.instant(OrderFact::paidAt)
				.instant((fact) -> fact.formation().formedAt().orElse(null))
				.instant((fact) -> fact.formation().promisedShipAt().orElse(null))
				.amount((fact) -> fact.money().goods().value())
				.amount((fact) -> fact.money().discount().value())
				.amount((fact) -> fact.money().postage().value())
				.amount((fact) -> fact.money().paid().value())
				.text((fact) -> fact.province().orElse(null))
				.text(OrderFact::fake)
				.parameters())
			.query((row) -> {
				ids.put(new OrderKey(row.getString(1), row.getString(2)), row.getLong(3));
			});
		ids.putAll(this.storedOrders
			.ids(facts.stream().map(OrderFact::key).filter((key) -> !ids.containsKey(key)).toList()));
		return ids;
	}

	private void fillFormations(Map<OrderKey, Long> ids, List<OrderFact> facts) {
		run("""
				update shop_order o
				   set group_formed_at = coalesce(o.group_formed_at, k.formed_at),
				       promised_ship_at = coalesce(o.promised_ship_at, k.promised_at)
				  from unnest(?::bigint[], ?::text[]::timestamptz[], ?::text[]::timestamptz[]) k(id, formed_at, promised_at)
				 where o.id = k.id""",
				facts,
				ArrayColumns.of(facts)
					.number((fact) -> ids.get(fact.key()))
					.instant((fact) -> fact.formation().formedAt().orElse(null))
					.instant((fact) -> fact.formation().promisedShipAt().orElse(null)));
	}

	private void insertDiscounts(Map<OrderKey, Long> ids, List<OrderFact> facts) {
		List<DiscountOfOrder> discounts = facts.stream()
			.flatMap((fact) -> fact.discounts().stream().map((discount) -> new DiscountOfOrder(fact.key(), discount)))
			.toList();
		run("""
				insert into order_discount (order_id, kind, funder, amount)
				select k.order_id, 'unspecified', k.funder, k.amount
				  from unnest(?::bigint[], ?::text[], ?::text[]::numeric[]) k(order_id, funder, amount)
				on conflict (order_id, kind, funder) do nothing""", discounts,
				ArrayColumns.of(discounts)
					.number((row) -> ids.get(row.order()))
					.text((row) -> row.discount().funder())
					.amount((row) -> row.discount().amount().value()));
	}

	private void insertPayments(Map<OrderKey, Long> ids, List<OrderFact> facts) {
		run("""
				insert into payment (order_id, payment_no, channel, paid_at, amount)
				select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::numeric[])
				on conflict (order_id, payment_no) do nothing""", facts,
				ArrayColumns.of(facts)
					.number((fact) -> ids.get(fact.key()))
					.text((fact) -> fact.key().orderNo())
					.text(OrderFact::channel)
					.instant(OrderFact::paidAt)
					.amount((fact) -> fact.money().paid().value()));
	}

	private void run(String statement, List<?> rows, ArrayColumns<?> columns) {
		if (!rows.isEmpty()) {
			this.jdbc.sql(statement).params(columns.parameters()).update();
		}
	}

	/**
	 * A discount and its order.
	 */
	private record DiscountOfOrder(OrderKey order, Discount discount) {

	}

}
