package org.aftersales.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small export folder for tests. Every row starts from a plausible one; a test names
 * only the columns that matter to it. Column order differs from that of the real shop on
 * purpose.
 */
public final class InboxFolder {

	private final Path folder;

	private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

	public InboxFolder(Path folder) {
		this.folder = folder;
		clear();
	}

	public InboxFolder clear() {
		this.rows.clear();
		this.rows.put("api_orders.csv", header(apiOrderDefaults()));
		this.rows.put("orders.csv", header(orderDefaults()));
		this.rows.put("order_items.csv", header(itemDefaults()));
		this.rows.put("refunds.csv", header(refundDefaults()));
		return this;
	}

	/**
	 * An order; pairs of column and value.
	 */
	public InboxFolder order(String... columns) {
		return add("orders.csv", orderDefaults(), columns);
	}

	public InboxFolder apiOrder(String... columns) {
		return add("api_orders.csv", apiOrderDefaults(), columns);
	}

	public InboxFolder item(String... columns) {
		return add("order_items.csv", itemDefaults(), columns);
	}

	public InboxFolder refund(String... columns) {
		return add("refunds.csv", refundDefaults(), columns);
	}

	/**
	 * A line as it is.
	 */
	public InboxFolder line(String file, String line) {
		this.rows.get(file).append(line).append('\n');
		return this;
	}

	/**
	 * The text of a file so far.
	 */
	public String text(String file) {
		return this.rows.get(file).toString();
	}

	public InboxFolder replace(String file, String text) {
		this.rows.put(file, new StringBuilder(text));
		return this;
	}

	public void write() {
		write(StandardCharsets.UTF_8);
	}

	void write(Charset charset) {
		this.rows.forEach((file, text) -> write(file, text.toString().getBytes(charset)));
	}

	void write(String file, byte[] content) {
		try {
			Files.createDirectories(this.folder);
			Files.write(this.folder.resolve(file), content);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	public Path path() {
		return this.folder;
	}

	private InboxFolder add(String file, Map<String, String> defaults, String... columns) {
		for (int position = 0; position < columns.length; position += 2) {
			if (defaults.put(columns[position], columns[position + 1]) == null) {
				throw new IllegalArgumentException(columns[position]);
			}
		}
		return line(file, String.join(",", defaults.values()));
	}

	private static StringBuilder header(Map<String, String> columns) {
		return new StringBuilder(columns.keySet().stream().collect(Collectors.joining(","))).append('\n');
	}

	private static Map<String, String> orderDefaults() {
		return columns("id", "1", "order_num", "O1", "shopId", "5", "create_time", "2022-08-01 10:00:00", "pay_time",
				"2022-08-01 10:05:00", "tag", "\\N", "goods_amount", "30", "discount_amount", "10.01", "postage", "0",
				"pay_amount", "19.99", "shipping_time", "", "shipping_number", "", "shipping_company", "\\N",
				"province", "湖北省", "unused", "x");
	}

	private static Map<String, String> apiOrderDefaults() {
		return columns("shop_id", "5", "order_sn", "O1", "created_time", "2022-08-01 10:00:00", "pay_time",
				"2022-08-01 10:05:00", "confirm_time", "2022-08-01 11:00:00", "last_ship_time", "2022-08-03 11:00:00",
				"shipping_time", "", "receive_time", "", "group_status", "1", "seller_discount", "4",
				"platform_discount", "6.01", "capital_free_discount", "0", "goods_amount", "30", "discount_amount",
				"10.01", "postage", "0", "pay_amount", "19.99", "tracking_number", "", "tracking_company", "",
				"pay_type", "WEIXIN", "province", "湖北省", "tag", "\\N");
	}

	private static Map<String, String> itemDefaults() {
		return columns("id", "11", "order_id", "1", "goods_title", "牛仔短裤", "goods_num", "HN1", "goods_spec", "L",
				"spec_num", "HN1-L", "goods_price", "30", "item_amount", "30", "quantity", "1", "is_gift", "0");
	}

	private static Map<String, String> refundDefaults() {
		return columns("id", "R1", "shopId", "5", "order_sn", "O1", "after_sales_type", "3", "after_sales_status", "10",
				"after_sale_reason", "质量问题", "created_time", "1659420000", "updated_time", "2022-08-05 09:00:00",
				"refund_amount", "19.99", "goods_id", "77", "sku_id", "78", "goods_name", "牛仔短裤", "goods_spec", "L");
	}

	private static Map<String, String> columns(String... pairs) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (int position = 0; position < pairs.length; position += 2) {
			columns.put(pairs[position], pairs[position + 1]);
		}
		return columns;
	}

}
