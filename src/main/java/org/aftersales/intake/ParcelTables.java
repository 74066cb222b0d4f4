package org.aftersales.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.OrderTables.Additions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what is new about the parcels of orders and what happened to them. The files
 * know one parcel of an order.
 */
@Component
class ParcelTables {

	private final JdbcClient jdbc;

	ParcelTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds it, in the caller's transaction.
	 * @param orders our keys of the orders
	 */
	void write(Map<OrderKey, Long> orders, Additions additions) {
		Map<OrderKey, Long> ids = new HashMap<>();
		additions.stored().forEach((key, order) -> order.parcelId().ifPresent((id) -> ids.put(key, id)));
		ids.putAll(insertParcels(orders, additions.parcels()));
		insertEvents("PICKED_UP", ids, additions.pickups(), (fact) -> fact.parcel().pickedUpAt());
		insertEvents("RECEIVED", ids, additions.receipts(), (fact) -> fact.parcel().receivedAt());
	}

	/**
	 * Our keys of all of them, those too that somebody else has inserted meanwhile.
	 */
	private Map<OrderKey, Long> insertParcels(Map<OrderKey, Long> orders, List<OrderFact> facts) {
		Map<Long, Long> inserted = new HashMap<>();
		if (!facts.isEmpty()) {
			this.jdbc.sql("""
					insert into shipment (order_id, parcel_no, tracking_no, carrier)
					select k.order_id, '1', k.tracking_no, k.carrier
					  from unnest(?::bigint[], ?::text[], ?::text[]) k(order_id, tracking_no, carrier)
					on conflict (order_id, parcel_no) do nothing
					returning order_id, id""")
				.params(ArrayColumns.of(facts)
					.number((fact) -> orders.get(fact.key()))
					.text((fact) -> fact.parcel().trackingNo().orElse(null))
					.text((fact) -> fact.parcel().carrier().orElse(null))
					.parameters())
				.query((row) -> {
					inserted.put(row.getLong(1), row.getLong(2));
				});
		}
		if (inserted.size() < facts.size()) {
			find(facts.stream().map((fact) -> orders.get(fact.key())).toList(), inserted);
		}
		Map<OrderKey, Long> ids = new HashMap<>();
		facts.forEach((fact) -> ids.put(fact.key(), inserted.get(orders.get(fact.key()))));
		return ids;
	}

	private void find(List<Long> orders, Map<Long, Long> found) {
		this.jdbc.sql("select order_id, id from shipment where order_id = any (?) and parcel_no = '1'")
			.param(orders.toArray(Long[]::new))
			.query((row) -> {
				found.put(row.getLong(1), row.getLong(2));
			});
	}

	private void insertEvents(String kind, Map<OrderKey, Long> parcels, List<OrderFact> facts,
			Function<OrderFact, Optional<Instant>> at) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into shipment_event (shipment_id, kind, at)
				select k.shipment_id, ?, k.at from unnest(?::bigint[], ?::text[]::timestamptz[]) k(shipment_id, at)
				on conflict (shipment_id, kind, at) do nothing""")
			.params(ArrayColumns.of(facts)
				.constant(kind)
				.number((fact) -> parcels.get(fact.key()))
				.instant((fact) -> at.apply(fact).orElse(null))
				.parameters())
			.update();
	}

}
