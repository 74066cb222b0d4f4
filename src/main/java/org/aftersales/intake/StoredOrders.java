package org.aftersales.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.OrderFact.Formation;
import org.aftersales.intake.OrderFact.Money;
import org.aftersales.intake.OrderFact.Parcel;
import org.aftersales.money.Yuan;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders as they are in the database.
 */
@Component
class StoredOrders {

	private final JdbcClient jdbc;

	StoredOrders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An order in the database.
	 *
	 * @param id our key
	 * @param placedAt when it was placed
	 * @param paidAt when it was paid
	 * @param money its amounts
	 * @param fake whether it is a fake order
	 * @param formation when its group formed
	 * @param parcel its first parcel
	 * @param parcelId our key of that parcel, if it exists
	 * @param hasDiscounts whether it is known who bears its discounts
	 */
	record StoredOrder(long id, Instant placedAt, Instant paidAt, Money money, boolean fake, Formation formation,
			Parcel parcel, Optional<Long> parcelId, boolean hasDiscounts) {

	}

	/**
	 * Our keys of those of these orders that are in the database.
	 */
	Map<OrderKey, Long> ids(Collection<OrderKey> keys) {
		Map<OrderKey, Long> ids = new HashMap<>();
		if (!keys.isEmpty()) {
			this.jdbc.sql("""
					select o.shop_id, o.order_no, o.id
					  from unnest(?::text[], ?::text[]) k(shop_id, order_no)
					  join shop_order o using (shop_id, order_no)""")
				.params(columns(keys).parameters())
				.query((row) -> {
					ids.put(key(row), row.getLong("id"));
				});
		}
		return ids;
	}

	/**
	 * Those of these orders that are in the database.
	 */
	Map<OrderKey, StoredOrder> find(Collection<OrderKey> keys) {
		Map<OrderKey, StoredOrder> found = new HashMap<>();
		this.jdbc
			.sql("""
					select o.*, p.id as parcel_id, p.tracking_no, p.carrier,
					       (select min(e.at) from shipment_event e where e.shipment_id = p.id and e.kind = 'PICKED_UP') as picked_up_at,
					       (select min(e.at) from shipment_event e where e.shipment_id = p.id and e.kind = 'RECEIVED') as received_at,
					       exists (select from order_discount d where d.order_id = o.id) as has_discounts
					  from unnest(?::text[], ?::text[]) k(shop_id, order_no)
					  join shop_order o using (shop_id, order_no)
					  left join shipment p on p.order_id = o.id and p.parcel_no = '1'""")
			.params(columns(keys).parameters())
			.query((row) -> {
				found.put(key(row), order(row));
			});
		return found;
	}

	private static ArrayColumns<OrderKey> columns(Collection<OrderKey> keys) {
		return ArrayColumns.of(List.copyOf(keys)).text(OrderKey::shopId).text(OrderKey::orderNo);
	}

	private static OrderKey key(ResultSet row) throws SQLException {
		return new OrderKey(row.getString("shop_id"), row.getString("order_no"));
	}

	private static StoredOrder order(ResultSet row) throws SQLException {
		Money money = new Money(new Yuan(row.getBigDecimal("goods_amount")),
				new Yuan(row.getBigDecimal("discount_amount")), new Yuan(row.getBigDecimal("postage")),
				new Yuan(row.getBigDecimal("paid_amount")));
		Formation formation = new Formation(instant(row, "group_formed_at"), instant(row, "promised_ship_at"), false);
		Parcel parcel = new Parcel(Optional.ofNullable(row.getString("tracking_no")),
				Optional.ofNullable(row.getString("carrier")), instant(row, "picked_up_at"),
				instant(row, "received_at"));
		return new StoredOrder(row.getLong("id"), instant(row, "placed_at").orElseThrow(),
				instant(row, "paid_at").orElseThrow(), money, row.getBoolean("fake"), formation, parcel,
				Optional.ofNullable(row.getObject("parcel_id", Long.class)), row.getBoolean("has_discounts"));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
	}

}
