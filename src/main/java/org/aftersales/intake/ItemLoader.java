package org.aftersales.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
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
	public Object keyOf(ItemFact fact) {
		return new ItemKey(fact.order(), fact.itemNo());
	}

	@Override
	public List<RowResult> load(Night night, List<Understood<ItemFact>> rows) {
		Map<OrderKey, Long> orderIds = this.storedOrders
			.ids(rows.stream().map((row) -> row.fact().order()).distinct().toList());
		Map<Object, StoredItem> stored = find(rows.stream().map(Understood::fact).toList());
		List<ItemFact> additions = new ArrayList<>();
		List<RowResult> results = new ArrayList<>();
		for (Understood<ItemFact> row : rows) {
			ItemFact fact = row.fact();
			if (!orderIds.containsKey(fact.order())) {
				results.add(
						new RowResult.Aside(OrderMissing.of(row.row(), "order_id", fact.order(), this.inbox.orders())));
				continue;
			}
			StoredItem item = stored.get(keyOf(fact));
			if (item == null) {
				additions.add(fact);
			}
			results.add((item == null) ? RowResult.NEW : compared(row, item));
		}
		insert(additions);
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

	private Map<Object, StoredItem> find(List<ItemFact> facts) {
		Map<Object, StoredItem> found = new HashMap<>();
		if (!facts.isEmpty()) {
			this.jdbc.sql("""
					select o.shop_id, o.order_no, i.item_no, i.quantity, i.unit_price, i.item_amount
					  from unnest(?::text[], ?::text[], ?::text[]) k(shop_id, order_no, item_no)
					  join shop_order o using (shop_id, order_no)
					  join order_item i on i.order_id = o.id and i.item_no = k.item_no""")
				.params(keys(facts).parameters())
				.query((row) -> {
					found.put(key(row), new StoredItem(row.getLong("quantity"),
							new Yuan(row.getBigDecimal("unit_price")), new Yuan(row.getBigDecimal("item_amount"))));
				});
		}
		return found;
	}

	private void insert(List<ItemFact> facts) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into order_item (order_id, item_no, goods_no, sku_no, title, spec, unit_price, quantity, item_amount, gift)
					select o.id, k.item_no, k.goods_no, k.sku_no, k.title, k.spec, k.unit_price, k.quantity, k.item_amount, k.gift
					  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
					              ?::text[]::numeric[], ?::bigint[], ?::text[]::numeric[], ?::text[]::boolean[])
					       k(shop_id, order_no, item_no, goods_no, sku_no, title, spec, unit_price, quantity, item_amount, gift)
					  join shop_order o using (shop_id, order_no)
					on conflict (order_id, item_no) do nothing""")
			.params(keys(facts).text((fact) -> fact.goodsNo().orElse(null))
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

	private static ArrayColumns<ItemFact> keys(List<ItemFact> facts) {
		return ArrayColumns.of(facts)
			.text((fact) -> fact.order().shopId())
			.text((fact) -> fact.order().orderNo())
			.text(ItemFact::itemNo);
	}

	private static ItemKey key(ResultSet row) throws SQLException {
		return new ItemKey(new OrderKey(row.getString("shop_id"), row.getString("order_no")), row.getString("item_no"));
	}

	/**
	 * The natural key of a line.
	 */
	private record ItemKey(OrderKey order, String itemNo) {

	}

	/**
	 * A line in the database.
	 */
	private record StoredItem(long quantity, Yuan unitPrice, Yuan amount) {

	}

}
