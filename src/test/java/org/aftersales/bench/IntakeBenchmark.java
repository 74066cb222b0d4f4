package org.aftersales.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The job {@code intake} against {@code COPY} of the rows that it leaves, into the same
 * tables with the same triggers. Half of the rows are orders, half are claims about them.
 */
final class IntakeBenchmark {

	/** The tables that both fill, in the order of their references. */
	private static final Map<String, String> TABLES = tables();

	private final BenchServer server;

	private final Path folder;

	IntakeBenchmark(BenchServer server, Path folder) {
		this.server = server;
		this.folder = folder;
	}

	/** Measures and tells. */
	String run(BenchOptions options) throws IOException, SQLException {
		this.server.createMigrated("intake_empty");
		Path inbox = Files.createDirectories(this.folder.resolve("inbox"));
		write(inbox, options.intake() / 2);
		StringBuilder told = new StringBuilder("""
				| round | intake | COPY | COPY ÷ intake | rows/s of intake | peak heap | RSS |
				|---|---|---|---|---|---|---|
				""");
		Map<String, Path> copies = new LinkedHashMap<>();
		for (int round = 1; round <= Math.min(options.rounds(), 3); round++) {
			this.server.copy("intake_empty", "intake");
			ProcessFigures figures = ProcessFigures.of(this.folder.resolve("intake.log"), options.heap(),
					NightProcess.class, List.of(this.server.url("intake"), "intake", "intake.inbox=" + inbox));
			if (copies.isEmpty()) {
				export(copies);
			}
			this.server.copy("intake_empty", "copied");
			long copy = copyIn(copies);
			requireSame();
			long intake = figures.nanos().get("intake");
			told.append(String.format(Locale.ROOT, "| %d | %.2f s | %.2f s | %.2f | %.0f | %d MB | %d MB |%n", round,
					intake / 1e9, copy / 1e9, (double) copy / intake, options.intake() / (intake / 1e9),
					figures.peakHeap() / 1_000_000, figures.peakResident() / 1_000_000));
		}
		this.server.drop("intake");
		this.server.drop("copied");
		return told.toString();
	}

	private void write(Path inbox, int orders) throws IOException, SQLException {
		try (Writer none = Files.newBufferedWriter(inbox.resolve("api_orders.csv"))) {
			none.write("shop_id,order_sn,created_time,pay_time,confirm_time,last_ship_time,shipping_time,receive_time,"
					+ "group_status,seller_discount,platform_discount,capital_free_discount,goods_amount,discount_amount,"
					+ "postage,pay_amount,tracking_number,tracking_company,pay_type,province,tag\n");
		}
		try (Writer none = Files.newBufferedWriter(inbox.resolve("order_items.csv"))) {
			none.write(
					"id,order_id,goods_title,goods_num,goods_spec,spec_num,goods_price,item_amount,quantity,is_gift\n");
		}
		copyOut("intake_empty",
				"""
						select i as id, 'O' || lpad(i::text, 12, '0') as order_num, 1 + floor(300 * power(x.u, 3))::int as "shopId",
						       to_char(at, 'YYYY-MM-DD HH24:MI:SS') as create_time, to_char(at + interval '1 minute', 'YYYY-MM-DD HH24:MI:SS') as pay_time,
						       '' as tag, amount as goods_amount, '0.00' as discount_amount, '0.00' as postage, amount as pay_amount,
						       to_char(at + interval '20 hours', 'YYYY-MM-DD HH24:MI:SS') as shipping_time, 'YT' || i as shipping_number,
						       '圆通' as shipping_company, '' as receive_time, 'WEIXIN' as pay_type, '湖北省' as province
						  from generate_series(1, %d) i
						 cross join lateral (select (hashint8extended(i, 1) & 2147483647) / 2147483648.0 as u) x
						 cross join lateral (select timestamp '2026-01-20 00:00' + i %% 2592000 * interval '1 second' as at,
						                            (20 + i %% 30000 / 100.0)::numeric(14, 2) as amount) y"""
					.formatted(orders),
				inbox.resolve("orders.csv"));
		copyOut("intake_empty",
				"""
						select 'R' || i as id, 1 + floor(300 * power(x.u, 3))::int as "shopId", 'O' || lpad(i::text, 12, '0') as order_sn,
						       3 as after_sales_type, case i %% 4 when 0 then 10 else 2 end as after_sales_status, '质量问题' as after_sale_reason,
						       to_char(at + interval '3 days', 'YYYY-MM-DD HH24:MI:SS') as created_time,
						       to_char(at + interval '5 days', 'YYYY-MM-DD HH24:MI:SS') as updated_time,
						       (20 + i %% 30000 / 100.0)::numeric(14, 2) as refund_amount, i %% 5000 as goods_id, i %% 9000 as sku_id,
						       '牛仔短裤 ' || i %% 5000 as goods_name, 'L' as goods_spec
						  from generate_series(1, %d) i
						 cross join lateral (select (hashint8extended(i, 1) & 2147483647) / 2147483648.0 as u) x
						 cross join lateral (select timestamp '2026-01-20 00:00' + i %% 2592000 * interval '1 second' as at) y"""
					.formatted(orders),
				inbox.resolve("refunds.csv"));
	}

	/** What intake left, as files for COPY. */
	private void export(Map<String, Path> copies) throws IOException, SQLException {
		for (Map.Entry<String, String> table : TABLES.entrySet()) {
			Path file = this.folder.resolve(table.getKey() + ".csv");
			copyOut("intake", "select %s from %s".formatted(table.getValue(), table.getKey()), file);
			copies.put(table.getKey(), file);
		}
	}

	private long copyIn(Map<String, Path> copies) throws IOException, SQLException {
		try (Connection connection = this.server.dataSource("copied").getConnection()) {
			long begin = System.nanoTime();
			for (Map.Entry<String, Path> copy : copies.entrySet()) {
				try (Reader rows = Files.newBufferedReader(copy.getValue())) {
					connection.unwrap(PGConnection.class)
						.getCopyAPI()
						.copyIn("copy %s (%s) from stdin (format csv, header)".formatted(copy.getKey(),
								TABLES.get(copy.getKey())), rows);
				}
			}
			return System.nanoTime() - begin;
		}
	}

	/** By the files' own numbers: our keys are given by whoever comes first. */
	private void requireSame() {
		for (String rows : List.of("select o.shop_id, o.order_no, o.paid_at, o.paid_amount from shop_order o",
				"select o.order_no, s.due_at from order_state s join shop_order o on o.id = s.order_id",
				"select o.order_no, p.channel, p.amount from payment p join shop_order o on o.id = p.order_id",
				"""
						select o.order_no, p.tracking_no, e.kind, e.at
						  from shipment_event e join shipment p on p.id = e.shipment_id join shop_order o on o.id = p.order_id""",
				"""
						select c.claim_no, c.requested_amount, o.order_no, s.due_at
						  from claim c join shop_order o on o.id = c.order_id join claim_state s on s.claim_id = c.id""",
				"select c.claim_no, e.kind, e.at, e.amount from claim_event e join claim c on c.id = e.claim_id")) {
			String digest = "select count(*) || ' ' || sum(hashtextextended(t::text, 0)::numeric) from (%s) t"
				.formatted(rows);
			String one = single("intake", digest);
			if (one.startsWith("0 ") || !one.equals(single("copied", digest))) {
				throw new IllegalStateException(
						"%s: intake left %s, COPY %s".formatted(rows, one, single("copied", digest)));
			}
		}
	}

	private String single(String database, String sql) {
		return JdbcClient.create(this.server.dataSource(database)).sql(sql).query(String.class).single();
	}

	private void copyOut(String database, String sql, Path file) throws IOException, SQLException {
		try (Connection connection = this.server.dataSource(database).getConnection();
				BufferedWriter rows = Files.newBufferedWriter(file)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("copy (%s) to stdout (format csv, header)".formatted(sql), rows);
		}
	}

	private static Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("shop", "shop_id, platform, name");
		tables.put("shop_order",
				"id, shop_id, order_no, placed_at, paid_at, group_formed_at, goods_amount, discount_amount, postage, paid_amount, province, fake");
		tables.put("payment", "order_id, payment_no, channel, paid_at, amount");
		tables.put("shipment", "id, order_id, parcel_no, tracking_no, carrier");
		tables.put("shipment_event", "shipment_id, kind, at");
		tables.put("claim",
				"id, shop_id, claim_no, order_id, kind, applied_at, first_reason, requested_amount, goods_no, sku_no, goods_title, spec");
		tables.put("claim_event", "claim_id, kind, at, status_code, amount");
		return tables;
	}

}
