package org.aftersales.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of an inbox in the order in which they are loaded. A column that is needed
 * must be in the header; a file with nothing but its header says that there is nothing.
 */
enum SourceFile {

	/** Orders as the open API returns them; loaded first because it knows the groups. */
	API_ORDERS("api_orders.csv", "order_sn", "shop_id", "group_status", "capital_free_discount", "seller_discount",
			"platform_discount", "goods_amount", "discount_amount", "pay_amount", "postage", "created_time", "pay_time",
			"confirm_time", "last_ship_time", "shipping_time", "receive_time", "tracking_number", "tag"),
	/** All orders of the shop. */
	ORDERS("orders.csv", "order_num", "id", "shopId", "tag", "postage", "discount_amount", "goods_amount", "pay_amount",
			"create_time", "pay_time", "shipping_time", "shipping_number"),
	/** The lines of those orders. */
	ORDER_ITEMS("order_items.csv", "id", "order_id", "goods_title", "goods_price", "item_amount", "quantity",
			"is_gift"),
	/** Claims. */
	REFUNDS("refunds.csv", "id", "order_sn", "shopId", "after_sales_type", "after_sales_status", "after_sale_reason",
			"created_time", "updated_time", "refund_amount");

	private final String fileName;

	private final String keyColumn;

	// Unmodifiable, which the checker cannot see.
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> neededColumns;

	SourceFile(String fileName, String keyColumn, String... otherNeededColumns) {
		this.fileName = fileName;
		this.keyColumn = keyColumn;
		this.neededColumns = List.of(otherNeededColumns);
	}

	/**
	 * All file names, for messages.
	 */
	static String names() {
		return Arrays.stream(values()).map(SourceFile::fileName).collect(Collectors.joining(", "));
	}

	/**
	 * Name within the folder.
	 */
	String fileName() {
		return this.fileName;
	}

	/**
	 * Column with the row's own key.
	 */
	String keyColumn() {
		return this.keyColumn;
	}

	/**
	 * The needed columns that this header lacks.
	 */
	List<String> missingIn(Header header) {
		return Stream.concat(Stream.of(this.keyColumn), this.neededColumns.stream())
			.filter((column) -> header.indexOf(column) < 0)
			.toList();
	}

	Path in(Path folder) {
		return folder.resolve(this.fileName);
	}

}
