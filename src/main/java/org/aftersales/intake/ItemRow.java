package org.aftersales.intake;

import org.aftersales.intake.OrdersOfInbox.Listed;
import org.aftersales.intake.OrdersOfInbox.Standing;
import org.aftersales.intake.RowOutcome.NotYet;
import org.aftersales.intake.RowOutcome.Understood;

/**
 * Understands the rows of order lines, which name their order by its row in the order
 * file.
 */
final class ItemRow {

	private ItemRow() {
	}

	static RowOutcome<ItemFact> of(Row row, OrdersOfInbox orders) {
		String orderId = row.needed("order_id");
		Listed order = orders.byRowId(orderId)
			.orElseThrow(() -> row.problem("order_id", OrderMissing.REASON,
					"no usable row of orders.csv has the id %s".formatted(orderId)));
		if (order.standing() == Standing.NOT_YET) {
			return new NotYet<>();
		}
		return new Understood<>(row,
				new ItemFact(order.key(), row.needed("id"), row.text("goods_num"), row.text("spec_num"),
						row.text("goods_title").or(() -> row.text("goods_num")).orElse("(no title)"),
						row.text("goods_spec"), row.amount("goods_price"), quantity(row), row.amount("item_amount"),
						row.text("is_gift").filter("1"::equals).isPresent()));
	}

	private static long quantity(Row row) {
		String text = row.needed("quantity");
		if (!text.matches("[1-9]\\d{0,8}")) {
			throw row.problem("quantity", "NUMBER_UNREADABLE", "this is not a number of pieces from 1");
		}
		return Long.parseLong(text);
	}

}
