package org.aftersales.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a night came to, without its words: a digest of each table that does not depend on
 * the order of its rows. Keys are compared because all copies have the same.
 */
final class BusinessResult {

	private static final Map<String, String> ROWS = rows();

	private BusinessResult() {
	}

	/** Each table as the number and the digest of its rows. */
	static Map<String, String> of(JdbcClient jdbc) {
		Map<String, String> digests = new LinkedHashMap<>();
		ROWS.forEach((table, rows) -> digests.put(table, jdbc
			.sql("""
					select count(*) || ' rows ' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0) from (%s) r"""
				.formatted(rows))
			.query(String.class)
			.single()));
		return digests;
	}

	/** Up to ten rows of a table that one database has and the other has not. */
	static List<String> onlyIn(JdbcClient one, JdbcClient other, String table) {
		List<String> rows = all(one, table);
		rows.removeAll(new HashSet<>(all(other, table)));
		return rows.stream().limit(10).toList();
	}

	private static List<String> all(JdbcClient jdbc, String table) {
		return new ArrayList<>(
				jdbc.sql("select r::text from (%s) r".formatted(ROWS.get(table))).query(String.class).list());
	}

	private static Map<String, String> rows() {
		Map<String, String> rows = new LinkedHashMap<>();
		rows.put("claims",
				"""
						select claim_id, stage, rule, extract(epoch from entered_at), extract(epoch from deadline), extract(epoch from ended_at),
						       extract(epoch from refunded_at), extract(epoch from due_at) from claim_state""");
		rows.put("orders", "select order_id, extract(epoch from due_at) from order_state");
		rows.put("decisions",
				"""
						select subject, subject_id, order_id, rule, pack, extract(epoch from clock_started_at), extract(epoch from effective_at),
						       from_stage, to_stage, outcome, breach, amount, business_date from decision""");
		rows.put("entitlements",
				"""
						select order_id, rule, pack, basis, breach, base_amount, amount, uncapped_amount, cut_by, excused_by, buyer_key, payer,
						       beneficiary, extract(epoch from owed_since), business_date from entitlement""");
		rows.put("ledger", """
				select e.order_id, e.rule, e.basis, l.movement, l.account, l.amount, l.booked_for
				  from ledger_entry l join entitlement e on e.id = l.entitlement_id""");
		return rows;
	}

}
