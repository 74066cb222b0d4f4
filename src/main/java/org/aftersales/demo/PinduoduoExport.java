package org.aftersales.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The four files of the exported shops, in the field names of the Pinduoduo open API, as
 * they were known when they were exported.
 */
final class PinduoduoExport {

	private static final Duration SHIP_PROMISE = Duration.ofDays(2);

	/**
	 * An order and its running number in the files.
	 */
	private record OrderRow(long id, DemoOrder order) {
	}

	private record ItemRow(OrderRow of, long id, Basket.Line line) {
	}

	private record RefundRow(DemoOrder order, DemoClaim claim) {
	}

	private final List<OrderRow> orders = new ArrayList<>();

	private final List<ItemRow> items = new ArrayList<>();

	private final List<RefundRow> refunds = new ArrayList<>();

	PinduoduoExport(List<DemoOrder> exported) {
		for (DemoOrder order : exported) {
			OrderRow row = new OrderRow(this.orders.size() + 1L, order.knownBefore(DemoDays.EXPORTED));
			this.orders.add(row);
			order.basket().lines().forEach((line) -> this.items.add(new ItemRow(row, this.items.size() + 1L, line)));
			row.order().claims().forEach((claim) -> this.refunds.add(new RefundRow(row.order(), claim)));
		}
	}

	void write(Path folder) {
		try {
			Files.createDirectories(folder);
			orderTable().write(folder, this.orders);
			itemTable().write(folder, this.items);
			refundTable().write(folder, this.refunds);
			apiTable().write(folder, this.orders.stream().map(OrderRow::order).toList());
		}
		catch (IOException failed) {
			throw new UncheckedIOException(
					"The demo's export files cannot be written to %s; name a folder that can".formatted(folder),
					failed);
		}
	}

	private static CsvTable<OrderRow> orderTable() {
		return new CsvTable<OrderRow>("orders.csv").column("id", (row) -> Long.toString(row.id()))
			.column("order_num", (row) -> row.order().orderNo())
			.column("shopId", (row) -> row.order().shop().exportNo())
			.column("tag", (row) -> row.order().fake() ? "刷" : CsvTable.NULL)
			.column("refund_status", (row) -> StatusCodes.refund(row.order()))
			.column("order_status", (row) -> StatusCodes.order(row.order()))
			.column("postage", (row) -> CsvText.yuan(row.order().basket().postage()))
			.column("discount_amount", (row) -> CsvText.yuan(row.order().basket().discountAmount()))
			.column("goods_amount", (row) -> CsvText.yuan(row.order().basket().goodsAmount()))
			.column("pay_amount", (row) -> CsvText.yuan(row.order().basket().paidAmount()))
			.column("create_time", (row) -> CsvText.time(row.order().placedAt()))
			.column("pay_time", (row) -> CsvText.time(row.order().paidAt()))
			.column("audit_time", (row) -> CsvText.time(row.order().paidAt().plusSeconds(1)))
			.always("1", "audit_status")
			.column("shipping_time", (row) -> CsvText.time(row.order().pickedUpAt()))
			.column("shipping_number", (row) -> trackingNo(row.order()))
			.column("shipping_company", (row) -> carrier(row.order()))
			.column("province", (row) -> row.order().customer().place().province())
			.column("city", (row) -> row.order().customer().place().city());
	}

	private static CsvTable<ItemRow> itemTable() {
		return new CsvTable<ItemRow>("order_items.csv").column("id", (row) -> Long.toString(row.id()))
			.column("order_id", (row) -> Long.toString(row.of().id()))
			.column("goods_id", (row) -> row.line().sku().goodsNo())
			.column("spec_id", (row) -> row.line().sku().skuNo())
			.column("goods_title", (row) -> row.line().sku().title())
			.column("goods_num", (row) -> row.line().sku().goodsCode())
			.column("goods_spec", (row) -> row.line().sku().spec())
			.column("spec_num", (row) -> row.line().sku().skuCode())
			.column("goods_price", (row) -> CsvText.yuan(row.line().sku().price()))
			.column("item_amount", (row) -> CsvText.yuan(row.line().amount()))
			.column("quantity", (row) -> Integer.toString(row.line().quantity()))
			.always("0", "is_gift", "refund_count")
			.always(CsvTable.NULL, "refund_status", "create_time");
	}

	private static CsvTable<RefundRow> refundTable() {
		return new CsvTable<RefundRow>("refunds.csv").column("id", (row) -> row.claim().claimNo())
			.column("order_sn", (row) -> row.order().orderNo())
			.column("shopId", (row) -> row.order().shop().exportNo())
			.column("after_sales_type", (row) -> StatusCodes.type(row.claim()))
			.column("after_sales_status", (row) -> StatusCodes.claim(row.claim()))
			.column("after_sale_reason", (row) -> row.claim().reason())
			.column("confirm_time", (row) -> CsvText.epochSeconds(row.order().formedAt()))
			.column("created_time", (row) -> CsvText.epochSeconds(row.claim().appliedAt()))
			.column("discount_amount", (row) -> CsvText.yuan(row.order().basket().discountAmount()))
			.column("order_amount", (row) -> CsvText.yuan(row.order().basket().paidAmount()))
			.column("refund_amount", (row) -> CsvText.yuan(row.claim().requested()))
			.column("goods_id", (row) -> row.order().basket().firstSku().goodsNo())
			.column("sku_id", (row) -> row.order().basket().firstSku().skuNo())
			.column("goods_name", (row) -> row.order().basket().firstSku().title())
			.column("goods_number", (row) -> row.order().basket().firstSku().goodsCode())
			.column("spec_number", (row) -> row.order().basket().firstSku().skuCode())
			.column("goods_spec", (row) -> row.order().basket().firstSku().spec())
			.column("quantity", (row) -> Integer.toString(row.order().basket().lines().get(0).quantity()))
			.column("goods_price", (row) -> CsvText.yuan(row.order().basket().firstSku().price()))
			.column("updated_time", (row) -> CsvText.time(row.claim().latest().map(Happening::at)))
			.always("", "tracking_number", "tracking_company")
			.always("0", "audit_status")
			.always(CsvTable.NULL, "audit_time")
			.column("shipping_status", (row) -> row.order().pickedUpAt().isPresent() ? "1" : "0")
			.column("user_shipping_status", (row) -> row.claim().kind().equals("RETURN_AND_REFUND") ? "2" : "1")
			.always(CsvTable.NULL, "erp_order_return_num", "erp_order_return_id");
	}

	private static CsvTable<DemoOrder> apiTable() {
		return new CsvTable<DemoOrder>("api_orders.csv").column("order_sn", DemoOrder::orderNo)
			.column("shop_id", (order) -> order.shop().exportNo())
			.always("0", "trade_type", "free_sf")
			.always("1", "is_lucky_flag")
			.column("group_status", StatusCodes::group)
			.column("confirm_status", StatusCodes::confirmation)
			.column("order_status", StatusCodes::order)
			.column("refund_status", StatusCodes::refund)
			.column("after_sales_status", StatusCodes::afterSales)
			.column("capital_free_discount", (order) -> CsvText.yuan(order.basket().discountOf("group-leader")))
			.column("seller_discount", (order) -> CsvText.yuan(order.basket().discountOf("shop")))
			.column("platform_discount", (order) -> CsvText.yuan(order.basket().discountOf("platform")))
			.column("goods_amount", (order) -> CsvText.yuan(order.basket().goodsAmount()))
			.column("discount_amount", (order) -> CsvText.yuan(order.basket().discountAmount()))
			.column("pay_amount", (order) -> CsvText.yuan(order.basket().paidAmount()))
			.column("postage", (order) -> CsvText.yuan(order.basket().postage()))
			.column("created_time", (order) -> CsvText.time(order.placedAt()))
			.column("pay_time", (order) -> CsvText.time(order.paidAt()))
			.column("confirm_time", (order) -> CsvText.time(order.formedAt()))
			.column("order_confirm_time", (order) -> CsvText.epochSeconds(order.formedAt()))
			.column("last_ship_time", PinduoduoExport::promise)
			.column("shipping_time", (order) -> CsvText.time(order.pickedUpAt()))
			.column("receive_time", (order) -> CsvText.time(order.receivedAt()))
			.column("updated_at", (order) -> CsvText.time(order.paidAt().plusSeconds(10)))
			.column("tracking_number", PinduoduoExport::trackingNo)
			.column("tracking_company", PinduoduoExport::carrier)
			.always("ALIPAY", "pay_type")
			.column("province", (order) -> order.customer().place().province())
			.column("city", (order) -> order.customer().place().city())
			.always("中国", "country")
			.always("1", "audit_status")
			.always("0", "settlement_status")
			.column("ship_status", (order) -> order.pickedUpAt().isPresent() ? "4" : "0")
			.column("ship_time", (order) -> CsvText.epochSeconds(order.pickedUpAt().orElse(null)))
			.column("tag", (order) -> order.fake() ? "刷" : CsvTable.NULL)
			.always("0", "print_status")
			.always(CsvTable.NULL, "print_time")
			.column("pull_time", (order) -> CsvText.time(DemoDays.EXPORTED));
	}

	private static String promise(DemoOrder order) {
		Instant promised = order.promisedAt();
		if (promised == null && order.formedAt() != null) {
			promised = order.formedAt().plus(SHIP_PROMISE);
		}
		return CsvText.time(promised);
	}

	private static String trackingNo(DemoOrder order) {
		return order.pickedUpAt().isPresent() ? order.parcel().trackingNo() : "";
	}

	private static String carrier(DemoOrder order) {
		return order.pickedUpAt().isPresent() ? order.parcel().carrier() : CsvTable.NULL;
	}

}
