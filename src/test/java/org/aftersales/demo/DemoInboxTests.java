package org.aftersales.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoInboxTests {

	private static final Instant CUT_OFF = Instant.parse("2026-06-15T16:00:00Z");

	private static final List<String> FILES = List.of("orders.csv", "order_items.csv", "refunds.csv", "api_orders.csv");

	@TempDir
	Path folder;

	@Test
	void twoWritesGiveTheSameBytes() throws IOException {
		Path first = new DemoShop().writeInbox(this.folder.resolve("a"));
		Path second = new DemoShop().writeInbox(this.folder.resolve("b"));

		for (String file : FILES) {
			assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
		}
	}

	@Test
	void theSecondWriteReplacesTheFirst() throws IOException {
		DemoShop demo = new DemoShop();
		demo.writeInbox(this.folder);
		byte[] first = Files.readAllBytes(this.folder.resolve("orders.csv"));

		demo.writeInbox(this.folder);

		assertThat(this.folder.resolve("orders.csv")).hasBinaryContent(first);
	}

	@Test
	void theHeadingsAreThoseOfTheOpenApi() {
		new DemoShop().writeInbox(this.folder);

		assertThat(this.folder.resolve("orders.csv")).content()
			.startsWith("id,order_num,shopId,tag,refund_status,order_status,postage,discount_amount,goods_amount,"
					+ "pay_amount,create_time,pay_time,audit_time,audit_status,shipping_time,shipping_number,"
					+ "shipping_company,province,city\n");
		assertThat(this.folder.resolve("order_items.csv")).content()
			.startsWith("id,order_id,goods_id,spec_id,goods_title,goods_num,goods_spec,spec_num,goods_price,"
					+ "item_amount,quantity,is_gift,refund_count,refund_status,create_time\n");
		assertThat(this.folder.resolve("refunds.csv")).content()
			.startsWith("id,order_sn,shopId,after_sales_type,after_sales_status,after_sale_reason,confirm_time,"
					+ "created_time,discount_amount,order_amount,refund_amount,goods_id,sku_id,goods_name,"
					+ "goods_number,spec_number,goods_spec,quantity,goods_price,updated_time,tracking_number,"
					+ "tracking_company,audit_status,audit_time,shipping_status,user_shipping_status,"
					+ "erp_order_return_num,erp_order_return_id\n");
		assertThat(this.folder.resolve("api_orders.csv")).content()
			.startsWith("order_sn,shop_id,trade_type,free_sf,is_lucky_flag,group_status,confirm_status,order_status,"
					+ "refund_status,after_sales_status,capital_free_discount,seller_discount,platform_discount,"
					+ "goods_amount,discount_amount,pay_amount,postage,created_time,pay_time,confirm_time,"
					+ "order_confirm_time,last_ship_time,shipping_time,receive_time,updated_at,tracking_number,"
					+ "tracking_company,pay_type,province,city,country,audit_status,settlement_status,ship_status,"
					+ "ship_time,tag,print_status,print_time,pull_time\n");
	}

	@Test
	void theFilesFitTogether() {
		new DemoShop().writeInbox(this.folder);
		Map<String, CSVRecord> orders = by("order_num", "orders.csv");
		Map<String, CSVRecord> ids = by("id", "orders.csv");

		assertThat(orders).hasSizeBetween(190, 260);
		assertThat(ids).hasSameSizeAs(orders);
		assertThat(by("order_sn", "api_orders.csv")).containsOnlyKeys(orders.keySet());
		assertThat(rows("refunds.csv")).allSatisfy((refund) -> assertThat(orders).containsKey(refund.get("order_sn")));
		assertThat(by("id", "refunds.csv")).hasSameSizeAs(rows("refunds.csv"));
		assertThat(rows("order_items.csv")).allSatisfy((item) -> assertThat(ids).containsKey(item.get("order_id")));
		assertThat(rows("orders.csv").stream().map((order) -> order.get("shopId")).distinct())
			.containsExactlyInAnyOrder("11", "12");
	}

	@Test
	void oneOrderIsFakeAndSomeLieAfterTheCutOff() {
		new DemoShop().writeInbox(this.folder);

		assertThat(rows("orders.csv")).filteredOn((order) -> order.get("tag").equals("刷")).hasSize(1);
		assertThat(rows("orders.csv")).filteredOn((order) -> !time(order.get("pay_time")).isBefore(CUT_OFF)).hasSize(4);
	}

	@Test
	void everyAmountAddsUp() {
		new DemoShop().writeInbox(this.folder);

		assertThat(rows("api_orders.csv")).allSatisfy((order) -> {
			assertThat(number(order, "pay_amount"))
				.isEqualTo(number(order, "goods_amount") - number(order, "discount_amount") + number(order, "postage"));
			assertThat(number(order, "discount_amount")).isEqualTo(number(order, "seller_discount")
					+ number(order, "platform_discount") + number(order, "capital_free_discount"));
		});
	}

	@Test
	void noClaimEndsAfterTheClockThatWouldHaveEndedItFirst() {
		new DemoShop().writeInbox(this.folder);
		Map<String, CSVRecord> orders = by("order_num", "orders.csv");

		assertThat(rows("refunds.csv")).filteredOn((refund) -> !refund.get("updated_time").isEmpty())
			.allSatisfy((refund) -> {
				Instant applied = Instant.ofEpochSecond(Long.parseLong(refund.get("created_time")));
				String shipped = orders.get(refund.get("order_sn")).get("shipping_time");
				boolean unshipped = shipped.isEmpty() || time(shipped).isAfter(applied);
				// Refund only: 36 h unshipped, 48 h shipped; a return is deemed agreed
				// after 48 h and then has to be sent within 7 days.
				Duration atMost = refund.get("after_sales_type").equals("3") ? Duration.ofHours(48 + 7 * 24)
						: Duration.ofHours(unshipped ? 36 : 48);
				assertThat(time(refund.get("updated_time"))).isAfter(applied).isBefore(applied.plus(atMost));
			});
	}

	@Test
	void noParcelIsReceivedAfterItsClockLapsedAndNoneBeforeItsPickup() {
		new DemoShop().writeInbox(this.folder);

		assertThat(rows("api_orders.csv")).filteredOn((order) -> !order.get("receive_time").isEmpty())
			.hasSizeGreaterThan(100)
			.allSatisfy((order) -> {
				Instant pickedUp = time(order.get("shipping_time"));
				assertThat(time(order.get("receive_time"))).isAfter(pickedUp)
					.isBefore(pickedUp.plus(Duration.ofDays(15)));
			});
	}

	@Test
	void onlyStagedOrdersAreLate() {
		DemoShop demo = new DemoShop();
		demo.writeInbox(this.folder);
		List<String> unshippedAndClaimed = rows("refunds.csv").stream()
			.filter((refund) -> refund.get("shipping_status").equals("0"))
			.map((refund) -> refund.get("order_sn"))
			.toList();

		List<String> late = rows("api_orders.csv").stream()
			.filter((order) -> !order.get("last_ship_time").isEmpty() && !order.get("tag").equals("刷"))
			.filter((order) -> !unshippedAndClaimed.contains(order.get("order_sn")))
			.filter((order) -> time(order.get("last_ship_time")).isBefore(CUT_OFF))
			.filter((order) -> order.get("shipping_time").isEmpty()
					|| time(order.get("shipping_time")).isAfter(time(order.get("last_ship_time"))))
			.map((order) -> order.get("order_sn"))
			.toList();

		assertThat(late).containsExactlyInAnyOrderElementsOf(demo.stagedCases()
			.stream()
			.filter((staged) -> staged.rule().equals("PD-T03") && !staged.shopId().equals("pdd-direct"))
			.map(StagedCase::subjectNo)
			.toList());
	}

	private Map<String, CSVRecord> by(String column, String file) {
		Map<String, CSVRecord> rows = new LinkedHashMap<>();
		rows(file).forEach((row) -> rows.put(row.get(column), row));
		return rows;
	}

	private List<CSVRecord> rows(String file) {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(this.folder.resolve(file), StandardCharsets.UTF_8, format)) {
			return parser.getRecords();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static long number(CSVRecord row, String column) {
		return new BigDecimal(row.get(column)).movePointRight(2).longValueExact();
	}

	private static Instant time(String text) {
		return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
	}

}
