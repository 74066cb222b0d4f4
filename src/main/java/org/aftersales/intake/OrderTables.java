package org.aftersales.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.OrderFact.Discount;
import org.aftersales.policy.Platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what is new about orders, one statement for each table whatever the number of
 * rows.
 */
@Component
class OrderTables {

	private final JdbcClient jdbc;

	OrderTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is to be added, by the table it belongs to.
	 */
	record Additions(List<OrderFact> orders, List<OrderFact> formations, List<OrderFact> discounts,
			List<OrderFact> parcels, List<OrderFact> pickups, List<OrderFact> receipts) {

		Additions() {
			this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
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
		insertOrders(additions.orders());
		fillFormations(additions.formations());
		insertDiscounts(additions.discounts());
		insertPayments(additions.orders());
		insertParcels(additions.parcels());
		insertEvents("PICKED_UP", additions.pickups(), (fact) -> fact.parcel().pickedUpAt());
		insertEvents("RECEIVED", additions.receipts(), (fact) -> fact.parcel().receivedAt());
	}

	private void insertShops(List<OrderFact> facts) {
		run("""
				insert into shop (shop_id, platform, name)
				select distinct k.shop_id, ?, k.name from unnest(?::text[], ?::text[]) k(shop_id, name)
				on conflict (shop_id) do nothing""", facts,
				ArrayColumns.of(facts)
					.constant(Platform.PINDUODUO.code())
					.text((fact) -> fact.key().shopId())
					.text((fact) -> fact.key().shopName()));
	}

	private void insertOrders(List<OrderFact> facts) {
		run("""
				insert into shop_order (shop_id, order_no, placed_at, paid_at, group_formed_at, promised_ship_at,
				                        goods_amount, discount_amount, postage, paid_amount, province, fake)
				select * from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
				                     ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::numeric[],
				                     ?::text[]::numeric[], ?::text[]::numeric[], ?::text[]::numeric[], ?::text[],
				                     ?::text[]::boolean[])
				on conflict (shop_id, order_no) do nothing""", facts,
				keys(facts).instant(OrderFact::placedAt)
					.instant(OrderFact::paidAt)
					.instant((fact) -> fact.formation().formedAt().orElse(null))
					.instant((fact) -> fact.formation().promisedShipAt().orElse(null))
					.amount((fact) -> fact.money().goods().value())
					.amount((fact) -> fact.money().discount().value())
					.amount((fact) -> fact.money().postage().value())
					.amount((fact) -> fact.money().paid().value())
					.text((fact) -> fact.province().orElse(null))
					.text(OrderFact::fake));
	}

	private void fillFormations(List<OrderFact> facts) {
		run("""
				update shop_order o
				   set group_formed_at = coalesce(o.group_formed_at, k.formed_at),
				       promised_ship_at = coalesce(o.promised_ship_at, k.promised_at)
				  from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
				       k(shop_id, order_no, formed_at, promised_at)
				 where o.shop_id = k.shop_id and o.order_no = k.order_no""", facts,
				keys(facts).instant((fact) -> fact.formation().formedAt().orElse(null))
					.instant((fact) -> fact.formation().promisedShipAt().orElse(null)));
	}

	private void insertDiscounts(List<OrderFact> facts) {
		List<DiscountOfOrder> discounts = facts.stream()
			.flatMap((fact) -> fact.discounts().stream().map((discount) -> new DiscountOfOrder(fact.key(), discount)))
			.toList();
		run("""
				insert into order_discount (order_id, kind, funder, amount)
				select o.id, 'unspecified', k.funder, k.amount
				  from unnest(?::text[], ?::text[], ?::text[], ?::text[]::numeric[]) k(shop_id, order_no, funder, amount)
				  join shop_order o using (shop_id, order_no)
				on conflict (order_id, kind, funder) do nothing""",
				discounts,
				ArrayColumns.of(discounts)
					.text((row) -> row.order().shopId())
					.text((row) -> row.order().orderNo())
					.text((row) -> row.discount().funder())
					.amount((row) -> row.discount().amount().value()));
	}

	private void insertPayments(List<OrderFact> facts) {
		run("""
				insert into payment (order_id, payment_no, channel, paid_at, amount)
				select o.id, o.order_no, k.channel, k.paid_at, k.amount
				  from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::numeric[])
				       k(shop_id, order_no, channel, paid_at, amount)
				  join shop_order o using (shop_id, order_no)
				on conflict (order_id, payment_no) do nothing""", facts,
				keys(facts).text(OrderFact::channel)
					.instant(OrderFact::paidAt)
					.amount((fact) -> fact.money().paid().value()));
	}

	private void insertParcels(List<OrderFact> facts) {
		run("""
				insert into shipment (order_id, parcel_no, tracking_no, carrier)
				select o.id, '1', k.tracking_no, k.carrier
				  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) k(shop_id, order_no, tracking_no, carrier)
				  join shop_order o using (shop_id, order_no)
				on conflict (order_id, parcel_no) do nothing""", facts,
				keys(facts).text((fact) -> fact.parcel().trackingNo().orElse(null))
					.text((fact) -> fact.parcel().carrier().orElse(null)));
	}

	private void insertEvents(String kind, List<OrderFact> facts, Function<OrderFact, Optional<Instant>> at) {
		run("""
				insert into shipment_event (shipment_id, kind, at)
				select p.id, ?, k.at
				  from unnest(?::text[], ?::text[], ?::text[]::timestamptz[]) k(shop_id, order_no, at)
				  join shop_order o using (shop_id, order_no)
				  join shipment p on p.order_id = o.id and p.parcel_no = '1'
				on conflict (shipment_id, kind, at) do nothing""", facts,
				ArrayColumns.of(facts)
					.constant(kind)
					.text((fact) -> fact.key().shopId())
					.text((fact) -> fact.key().orderNo())
					.instant((fact) -> at.apply(fact).orElse(null)));
	}

	private static ArrayColumns<OrderFact> keys(List<OrderFact> facts) {
		return ArrayColumns.of(facts).text((fact) -> fact.key().shopId()).text((fact) -> fact.key().orderNo());
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
