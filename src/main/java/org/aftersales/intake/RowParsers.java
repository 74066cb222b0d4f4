package org.aftersales.intake;

/**
 * How the rows of each file are understood, given the orders that the files name.
 */
final class RowParsers {

	private RowParsers() {
	}

	static RowParser<OrderFact> apiOrders() {
		return OrderRow::ofApi;
	}

	static RowParser<OrderFact> orders(OrdersOfInbox orders) {
		return (row, date) -> OrderRow.ofOrders(row, date,
				row.text("order_num").filter(orders::isNamedByApi).isPresent());
	}

	static RowParser<ItemFact> items(OrdersOfInbox orders) {
		return (row, date) -> ItemRow.of(row, orders);
	}

	static RowParser<ClaimFact> claims(ClaimCodes codes) {
		return new ClaimRow(codes);
	}

}
