package org.aftersales.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which orders the files of an inbox name and where they stand at the cut-off: what the
 * rows of items and claims need to know about them. Kept in memory, a few dozen bytes for
 * every order. Thread-safe as soon as every row is noted.
 */
final class OrdersOfInbox {

	/** In no cell, as control characters become spaces. */
	private static final char BETWEEN = '\n';

	private final TextNumbers orders = new TextNumbers();

	private final TextNumbers rowIds = new TextNumbers();

	private final TextNumbers namedByApi = new TextNumbers();

	/** Of each order. */
	private final List<Standing> standings = new ArrayList<>();

	/** The order of each row id. */
	private int[] orderOfRow = new int[64];

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
		OptionalInt order = this.orders.find(text(key));
		return order.isPresent() ? Optional.of(standing(order.getAsInt())) : Optional.empty();
	}

	/**
	 * The order in the row of the order file with that id.
	 */
	Optional<Listed> byRowId(String id) {
		OptionalInt row = this.rowIds.find(id);
		if (row.isEmpty()) {
			return Optional.empty();
		}
		int order = this.orderOfRow[row.getAsInt()];
		String text = this.orders.text(order);
		int between = text.indexOf(BETWEEN);
		return Optional
			.of(new Listed(new OrderKey(text.substring(0, between), text.substring(between + 1)), standing(order)));
	}

	/**
	 * Whether a row of the open API tells about that order, be it understood or not.
	 */
	boolean isNamedByApi(String orderNo) {
		return this.namedByApi.find(orderNo).isPresent();
	}

	private void note(Row row, RowOutcome<OrderFact> outcome) {
		boolean api = row.file() == SourceFile.API_ORDERS;
		Optional<String> orderNo = row.text(api ? "order_sn" : "order_num");
		Optional<String> shop = row.text(api ? "shop_id" : "shopId");
		if (api) {
			orderNo.ifPresent(this.namedByApi::add);
		}
		if (orderNo.isPresent() && shop.isPresent()) {
			int order = note(OrderKey.of(shop.get(), orderNo.get()), standing(outcome));
			if (!api) {
				row.text("id").ifPresent((id) -> noteRowId(id, order));
			}
		}
	}

	/** If several rows name it, the greatest standing counts. */
	private int note(OrderKey key, Standing standing) {
		int order = this.orders.add(text(key));
		if (order == this.standings.size()) {
			this.standings.add(standing);
		}
		else if (standing.compareTo(standing(order)) > 0) {
			this.standings.set(order, standing);
		}
		return order;
	}

	/** The first row of an id counts. */
	private void noteRowId(String id, int order) {
		int row = this.rowIds.size();
		if (this.rowIds.add(id) == row) {
			if (row == this.orderOfRow.length) {
				this.orderOfRow = Arrays.copyOf(this.orderOfRow, row + row / 2);
			}
			this.orderOfRow[row] = order;
		}
	}

	private Standing standing(int order) {
		return this.standings.get(order);
	}

	private static String text(OrderKey key) {
		return key.shopId() + BETWEEN + key.orderNo();
	}

	private static Standing standing(RowOutcome<OrderFact> outcome) {
		if (outcome instanceof RowOutcome.Understood) {
			return Standing.LOADED;
		}
		return (outcome instanceof RowOutcome.NotYet) ? Standing.NOT_YET : Standing.REFUSED;
	}

}
