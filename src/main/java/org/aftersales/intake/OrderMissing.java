package org.aftersales.intake;

import org.aftersales.quarantine.SetAside;

/**
 * The entry for a row whose order is not in the database, with what is known about why.
 */
final class OrderMissing {

	static final String REASON = "ORDER_MISSING";

	private OrderMissing() {
	}

	static SetAside of(Row row, String column, OrderKey order, OrdersOfInbox orders) {
		String why = orders.standing(order).map((standing) -> switch (standing) {
			case REFUSED -> "was itself set aside; correct its row first and give the files to a night again";
			case NOT_YET -> "was not paid at the cut-off, so nothing can be about it yet; check both times";
			case LOADED -> "was refused by the database; see its own entry";
		}).orElse("is neither in the files nor in the database; add it and give the files to a night again");
		return row.aside(column, REASON, "order %s of shop %s %s".formatted(order.orderNo(), order.shopId(), why));
	}

}
