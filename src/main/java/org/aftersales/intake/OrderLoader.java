package org.aftersales.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.intake.RowOutcome.Understood;
import org.aftersales.intake.StoredOrders.StoredOrder;
import org.aftersales.quarantine.SetAside;
import org.aftersales.run.Night;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Loads what rows say about orders. An order is inserted once; the formation of its group
 * and the promise are filled once; parcels and their events are added.
 */
@Component
class OrderLoader implements FactLoader<OrderFact> {

	private final StoredOrders storedOrders;

	private final OrderTables tables;

	OrderLoader(StoredOrders storedOrders, OrderTables tables) {
		this.storedOrders = storedOrders;
		this.tables = tables;
	}

	@Override
	public List<RowResult> load(Night night, List<Understood<OrderFact>> rows) {
		Map<OrderKey, StoredOrder> stored = this.storedOrders
			.find(rows.stream().map((row) -> row.fact().key()).toList());
		OrderTables.Additions additions = new OrderTables.Additions(stored);
		List<RowResult> results = new ArrayList<>();
		for (Understood<OrderFact> row : rows) {
			results.add(resultOf(row, stored.get(row.fact().key()), additions));
		}
		this.tables.write(additions);
		return results;
	}

	private static RowResult resultOf(Understood<OrderFact> row, @Nullable StoredOrder stored,
			OrderTables.Additions additions) {
		OrderFact fact = row.fact();
		if (stored == null) {
			additions.addOrder(fact);
			return RowResult.NEW;
		}
		boolean news = addMissing(fact, stored, additions);
		Optional<SetAside> changed = changeOf(row.row(), fact, stored);
		return changed.<RowResult>map(RowResult.Aside::new).orElse(news ? RowResult.NEW : RowResult.KNOWN);
	}

	private static boolean addMissing(OrderFact fact, StoredOrder stored, OrderTables.Additions additions) {
		boolean news = false;
		if (!fact.formation().assumed() && (isMissing(stored.formation().formedAt(), fact.formation().formedAt())
				|| isMissing(stored.formation().promisedShipAt(), fact.formation().promisedShipAt()))) {
			additions.formations().add(fact);
			news = true;
		}
		if (!stored.hasDiscounts() && !fact.discounts().isEmpty()) {
			additions.discounts().add(fact);
			news = true;
		}
		if (stored.parcelId().isEmpty() && fact.parcel().known()) {
			additions.parcels().add(fact);
			news = true;
		}
		if (isMissing(stored.parcel().pickedUpAt(), fact.parcel().pickedUpAt())) {
			additions.pickups().add(fact);
			news = true;
		}
		if (isMissing(stored.parcel().receivedAt(), fact.parcel().receivedAt())) {
			additions.receipts().add(fact);
			news = true;
		}
		return news;
	}

	private static boolean isMissing(Optional<?> stored, Optional<?> read) {
		return stored.isEmpty() && read.isPresent();
	}

	private static Optional<SetAside> changeOf(Row row, OrderFact fact, StoredOrder stored) {
		FactChange change = new FactChange(row)
			.compare(row.columnOf("create_time", "created_time"), stored.placedAt(), fact.placedAt())
			.compare("pay_time", stored.paidAt(), fact.paidAt())
			.compare("pay_amount", stored.money().paid(), fact.money().paid())
			.compare("goods_amount", stored.money().goods(), fact.money().goods())
			.compare("discount_amount", stored.money().discount(), fact.money().discount())
			.compare("postage", stored.money().postage(), fact.money().postage())
			.compare("tag", stored.fake(), fact.fake())
			.compare("shipping_time", stored.parcel().pickedUpAt(), fact.parcel().pickedUpAt())
			.compare("receive_time", stored.parcel().receivedAt(), fact.parcel().receivedAt());
		if (fact.parcel().known()) {
			change.compare(row.columnOf("shipping_number", "tracking_number"), stored.parcel().trackingNo(),
					fact.parcel().trackingNo());
		}
		if (!fact.formation().assumed()) {
			change.compare("confirm_time", stored.formation().formedAt(), fact.formation().formedAt())
				.compare("last_ship_time", stored.formation().promisedShipAt(), fact.formation().promisedShipAt());
		}
		return change.found();
	}

}
