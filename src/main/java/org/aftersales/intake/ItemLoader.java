package org.aftersales.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.ArrayColumns;
import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.money.Yuan;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the lines of orders, each once.
 */
@Component
class ItemLoader implements FactLoader<ItemFact> {

	private final JdbcClient jdbc;

	private final StoredOrders storedOrders;

	private final CurrentInbox inbox;

	ItemLoader(JdbcClient jdbc, StoredOrders storedOrders, CurrentInbox inbox) {
		this.jdbc = jdbc;
		this.storedOrders = storedOrders;
		this.inbox = inbox;
	}

	@Override
	public List<RowResult> load(Night night, List<Understood<ItemFact>> rows) {
		Map<OrderKey, Long> orderIds = this.storedOrders
			.ids(rows.stream().map((row) -> row.fact().order()).distinct().toList());
		Map<LineKey, StoredItem> stored = find(orderIds,
				rows.stream().map(Understood::fact).filter((fact) -> orderIds.containsKey(fact.order())).toList());
		List<ItemFact> additions = new ArrayList<>();
		List<RowResult> results = new ArrayList<>();
		for (Understood<ItemFact> row : rows) {
			ItemFact fact = row.fact();
			Long order = orderIds.get(fact.order());
			if (order == null) {
				results.add(
						new RowResult.Aside(OrderMissing.of(row.row(), "order_id", fact.order(), this.inbox.orders())));
				continue;
			}
			StoredItem item = stored.get(new LineKey(order, fact.itemNo()));
			if (item == null) {
				additions.add(fact);
			}
			results.add((item == null) ? RowResult.NEW : compared(row, item));
		}
		insert(orderIds, additions);
		return results;
	}

	private static RowResult compared(Understood<ItemFact> row, StoredItem stored) {
		return new FactChange(row.row()).compare("quantity", stored.quantity(), row.fact().quantity())
			.compare("goods_price", stored.unitPrice(), row.fact().unitPrice())
			.compare("item_amount", stored.amount(), row.fact().amount())
			.found()
			.<RowResult>map(RowResult.Aside::new)
			.orElse(RowResult.KNOWN);
	}

	private Map<LineKey, StoredItem> find(Map<OrderKey, Long> orders, List<ItemFact> facts) {
		Map<LineKey, StoredItem> found = new HashMap<>();
		if (!facts.isEmpty()) {
			this.jdbc.sql("""
					select i.order_id, i.item_no, i.quantity, i.unit_price, i.item_amount
					  from unnest(?::bigint[], ?::text[]) k(order_id, item_no)
					  join order_item i using (order_id, item_no)""")
				.params(keys(orders, facts).parameters())
				.query((row) -> {
					found.put(new LineKey(row.getLong("order_id"), row.getString("item_no")),
							new StoredItem(row.getLong("quantity"), new Yuan(row.getBigDecimal("unit_price")),
									new Yuan(row.getBigDecimal("item_amount"))));
				});
		}
		return found;
	}

	private void insert(Map<OrderKey, Long> orders, List<ItemFact> facts) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into order_item (order_id, item_no, goods_no, sku_no, title, spec, unit_price, quantity, item_amount, gift)
					select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
					                     ?::text[]::numeric[], ?::bigint[], ?::text[]::numeric[], ?::text[]::boolean[])
					on conflict (order_id, item_no) do nothing""")
			.params(keys(orders, facts).text((fact) -> fact.goodsNo().orElse(null))
				.text((fact) -> fact.skuNo().orElse(null))
				.text(ItemFact::title)
				.text((fact) -> fact.spec().orElse(null))
				.amount((fact) -> fact.unitPrice().value())
				.number(ItemFact::quantity)
				.amount((fact) -> fact.amount().value())
				.text(ItemFact::gift)
				.parameters())
			.update();
	}

	private static ArrayColumns<ItemFact> keys(Map<OrderKey, Long> orders, List<ItemFact> facts) {
		return ArrayColumns.of(facts).number((fact) -> orders.get(fact.order())).text(ItemFact::itemNo);
	}

	/**
	 * The key of a line in the database.
	 */
	private record LineKey(long orderId, String itemNo) {

	}

	/**
	 * A line in the database.
	 */
	private record StoredItem(long quantity, Yuan unitPrice, Yuan amount) {

	}

}
