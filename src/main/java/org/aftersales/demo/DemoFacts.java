package org.aftersales.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that happens in the demo shops, and which of it stands for which rule.
 */
record DemoFacts(List<DemoOrder> orders, List<StagedCase> stagedCases) {

	private static final long SEED = 20260615;

	static DemoFacts madeUp() {
		List<DemoOrder> orders = new ArrayList<>();
		List<StagedCase> cases = new ArrayList<>();
		for (Storefront shop : Storefront.values()) {
			orders.addAll(new BackgroundOrders(new Till(shop, SEED, 1000)).orders());
			Stage stage = new Stage(new Till(shop, SEED * 31, 7000));
			play(stage);
			orders.addAll(stage.orders());
			cases.addAll(stage.cases());
		}
		Till kitchen = new Till(Storefront.KITCHEN, SEED * 37, 8000);
		orders.addAll(BadBatch.orders(kitchen));
		orders.add(fakeOrder(kitchen));
		orders.add(FaultyMachine.order(new Till(Storefront.APPLIANCES, SEED * 41, 9000)));
		orders.sort(Comparator.comparing(DemoOrder::paidAt).thenComparing(DemoOrder::orderNo));
		return new DemoFacts(List.copyOf(orders), List.copyOf(cases));
	}

	List<DemoOrder> ordersOf(Predicate<Storefront> shops) {
		return this.orders.stream().filter((order) -> shops.test(order.shop())).toList();
	}

	private static void play(Stage stage) {
		switch (stage.till().shop()) {
			case KITCHEN -> PinduoduoScenes.kitchen(stage);
			case STORAGE -> PinduoduoScenes.storage(stage);
			case APPLIANCES -> PinduoduoScenes.appliances(stage);
			case SHOES -> TaobaoScenes.shoes(stage);
			case BEDDING -> TaobaoScenes.bedding(stage);
			case OUTLET, OUTDOOR -> ParcelScenes.play(stage);
			case DIGITAL -> JdScenes.digital(stage);
			case BEAUTY -> DouyinScenes.beauty(stage);
		}
	}

	/**
	 * An order that the shop bought from itself, late on top of it: no rate and no
	 * penalty may know it.
	 */
	private static DemoOrder fakeOrder(Till kitchen) {
		return kitchen.orderPaidAt(DemoDays.hoursBefore(200))
			.buys(Catalogue.find(Storefront.KITCHEN, "GC-466-24"), 1)
			.sent(DemoDays.hoursBefore(140), null)
			.received(DemoDays.hoursBefore(70))
			.fake()
			.done();
	}

}
