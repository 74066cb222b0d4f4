package org.aftersales.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders the files of an inbox name and where they stand at the cut-off: what the
 * rows of items and claims need to know about them. Kept in memory, a few dozen bytes for
 * every order.
 */
final class OrdersOfInbox {

	private final Map<OrderKey, Standing> standings = new HashMap<>();

	private final Map<String, OrderKey> byRowId = new HashMap<>();

	private final Set<String> namedByApi = new HashSet<>();

	/**
	 * Where an order stands; if several rows name it, the greatest counts.
	 */
	enum Standing {

		/** Its row was set aside. */
		REFUSED,
		/** It is not paid at the cut-off. */
		NOT_YET,
		/** It is loaded. */
		LOADED

	}

	/**
	 * An order and where it stands.
	 */
	record Listed(OrderKey key, Standing standing) {

	}

	/**
	 * Takes note of a row about an order, whatever became of it.
	 */
	void note(ReadRow read, RowOutcome<OrderFact> outcome) {
		if (read instanceof Row row) {
			note(row, outcome);
		}
		else if (read instanceof BrokenRow broken && broken.file() == SourceFile.API_ORDERS) {
			broken.ownKey().ifPresent(this.namedByApi::add);
		}
	}

	/**
	 * Where that order stands, if a file names it.
	 */
	Optional<Standing> standing(OrderKey key) {
		return Optional.ofNullable(this.standings.get(key));
	}

	/**
	 * The order in the row of the order file with that id.
	 */
	Optional<Listed> byRowId(String id) {
		return Optional.ofNullable(this.byRowId.get(id))
			.map((key) -> new Listed(key, standing(key).orElse(Standing.REFUSED)));
	}

	/**
	 * Whether a row of the open API tells about that order, be it understood or not.
	 */
	boolean isNamedByApi(String orderNo) {
		return this.namedByApi.contains(orderNo);
	}

	private void note(Row row, RowOutcome<OrderFact> outcome) {
		boolean api = row.file() == SourceFile.API_ORDERS;
		Optional<String> orderNo = row.text(api ? "order_sn" : "order_num");
		Optional<String> shop = row.text(api ? "shop_id" : "shopId");
		if (api) {
			orderNo.ifPresent(this.namedByApi::add);
		}
		if (orderNo.isPresent() && shop.isPresent()) {
			OrderKey key = OrderKey.of(shop.get(), orderNo.get());
			this.standings.merge(key, standing(outcome), OrdersOfInbox::greatest);
			if (!api) {
				row.text("id").ifPresent((id) -> this.byRowId.putIfAbsent(id, key));
			}
		}
	}

	private static Standing standing(RowOutcome<OrderFact> outcome) {
		if (outcome instanceof RowOutcome.Understood) {
			return Standing.LOADED;
		}
		return (outcome instanceof RowOutcome.NotYet) ? Standing.NOT_YET : Standing.REFUSED;
	}

	private static Standing greatest(Standing one, Standing other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
