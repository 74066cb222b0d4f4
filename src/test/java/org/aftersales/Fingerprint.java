package org.aftersales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a night leaves behind, by the platforms' own numbers: two databases that
 * were filled in another order, or with a crash in between, can be compared.
 */
public final class Fingerprint {

	private static final Map<String, String> CONTENTS = Map.ofEntries(
			Map.entry("shop", "select to_jsonb(s) from shop s"),
			Map.entry("shop_order", "select to_jsonb(o) - 'id' from shop_order o"),
			Map.entry("order_item", ofOrder("order_item")), Map.entry("order_discount", ofOrder("order_discount")),
			Map.entry("payment", ofOrder("payment")), Map.entry("shipment", ofOrder("shipment")),
			Map.entry("order_state", ofOrder("order_state")), Map.entry("entitlement", ofOrder("entitlement")),
			Map.entry("break_item", ofOrder("break_item")), Map.entry("claim", ofOrder("claim")),
			Map.entry("shipment_event",
					"""
							select to_jsonb(e) - 'shipment_id' || jsonb_build_object('order', o.order_no, 'parcel', p.parcel_no)
							  from shipment_event e join shipment p on p.id = e.shipment_id join shop_order o on o.id = p.order_id"""),
			Map.entry("claim_event", ofClaim("claim_event")), Map.entry("claim_state", ofClaim("claim_state")),
			Map.entry("decision", "select to_jsonb(d) from decision_log d"),
			Map.entry("ledger", "select to_jsonb(l) from ledger_log l"),
			Map.entry("ledger_day", "select to_jsonb(d) from ledger_day d"),
			Map.entry("chat_day", "select to_jsonb(c) from chat_day c"), Map.entry("exemption", ofOrder("exemption")),
			Map.entry("breach_report", ofOrder("breach_report")), Map.entry("obligation", ofOrder("obligation")),
			Map.entry("entitlement_event",
					"""
							select to_jsonb(v) - 'id' - 'entitlement_id'
							       || jsonb_build_object('shop', l.shop_id, 'order', l.order_no, 'rule', l.rule, 'basis', l.basis)
							  from entitlement_event v join entitlement_log l on l.id = v.entitlement_id"""),
			Map.entry("quarantined",
					"""
							select to_jsonb(q) - 'id' - case when subject = 'ROW' then '' else 'subject_key' end from quarantined q"""),
			Map.entry("job_run",
					"""
							select to_jsonb(r) - 'night_id' from job_total r where job in ('refunds', 'shipments', 'compensation')"""),
			Map.entry("held_decision",
					"""
							select to_jsonb(b) - '{night_id,subject_id,order_id}'::text[] || jsonb_build_object('shop', o.shop_id, 'order', o.order_no)
							  from held_decision b join shop_order o on o.id = b.order_id"""),
			Map.entry("published_workbook", "select to_jsonb(w) - 'night_id' from published_workbook w"),
			Map.entry("published_figure", "select to_jsonb(f) from published_figure f"));

	private Fingerprint() {
	}

	/** The tables, each as the digest of its rows and their number. */
	public static Map<String, String> of(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		Map<String, String> digests = new TreeMap<>();
		CONTENTS.forEach((table, contents) -> digests.put(table, jdbc.sql("""
				select count(*) || ' rows ' || coalesce(md5(string_agg(content, '|' order by content collate "C")), '')
				  from (select c.jsonb::text as content from (%s) as c (jsonb)) as rows""".formatted(contents))
			.query(String.class)
			.single()));
		return digests;
	}

	/** The files below a folder, each as the digest of its bytes. */
	public static Map<String, String> ofFiles(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			Map<String, String> digests = new TreeMap<>();
			files.filter(Files::isRegularFile)
				.forEach((file) -> digests.put(folder.relativize(file).toString(), digest(file)));
			return digests;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String ofOrder(String table) {
		return """
				select to_jsonb(t) - '{id,order_id,subject_id,decision_id,version}'::text[]
				       || jsonb_build_object('shop', o.shop_id, 'order', o.order_no)
				  from %s t join shop_order o on o.id = t.order_id""".formatted(table);
	}

	private static String ofClaim(String table) {
		return """
				select to_jsonb(t) - '{claim_id,version}'::text[] || jsonb_build_object('shop', c.shop_id, 'claim', c.claim_no)
				  from %s t join claim c on c.id = t.claim_id"""
			.formatted(table);
	}

	private static String digest(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
