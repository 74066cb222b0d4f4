package org.aftersales.compensation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.hold.HeldDecisions;
import org.aftersales.money.Yuan;
import org.aftersales.run.Explainer;
import org.aftersales.run.Explanation;
import org.aftersales.run.Explanation.Value;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Explains an entitlement: what is owed and why, what became of it, and its lines in the
 * ledger. The status is the present one, whatever the date.
 */
public final class EntitlementExplainer implements Explainer {

	private static final Pattern ID = Pattern.compile("\\d{1,18}");

	private static final List<String> COLUMNS = List.of("event", "booked for", "by", "reason", "reference", "account",
			"yuan");

	private final JdbcClient jdbc;

	/**
	 * By the ledger of that database.
	 */
	public EntitlementExplainer(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "entitlement";
	}

	@Override
	public List<Explanation> explain(String number, Optional<String> shop, BusinessDate asOf) {
		return this.jdbc.sql("""
				select * from entitlement_log
				 where (id = :id or (order_no = split_part(:name, '/', 2)
				                     and concat_ws('/', shop_id, order_no, rule, basis) = :name))
				   and business_date <= :date and (cast(:shop as text) is null or shop_id = :shop)""")
			.param("id", ID.matcher(number).matches() ? Long.parseLong(number) : 0)
			.param("name", number)
			.param("date", asOf.date())
			.param("shop", shop.orElse(null))
			.query((row, index) -> explanation(row, asOf))
			.list();
	}

	@Override
	public List<String> near(String number) {
		long id = ID.matcher(number).matches() ? Long.parseLong(number) : 0;
		return this.jdbc
			.sql("select id || ' (order ' || order_no || ')' from entitlement_log order by abs(id - ?), id limit 5")
			.param(id)
			.query(String.class)
			.list();
	}

	private Explanation explanation(ResultSet row, BusinessDate asOf) throws SQLException {
		long id = row.getLong("id");
		String shop = row.getString("shop_id");
		List<String> notes = new ArrayList<>();
		notes.add("%s: %s".formatted(row.getString("rule"), row.getString("arithmetic")));
		notes.addAll(exemptions(id));
		notes.addAll(HeldDecisions.about(this.jdbc, List.of("ENTITLEMENT"), id, asOf.date()));
		return new Explanation("Entitlement %d of order %s, shop %s".formatted(id, row.getString("order_no"), shop),
				shop, facts(row), COLUMNS, rows(id), notes);
	}

	private static Map<String, Value> facts(ResultSet row) throws SQLException {
		Map<String, Value> facts = new LinkedHashMap<>();
		facts.put("in workbooks", Value.of(String.join("/", row.getString("shop_id"), row.getString("order_no"),
				row.getString("rule"), row.getString("basis"))));
		facts.put("order", Value.of(row.getString("order_no")));
		text(facts, "buyer", row.getString("buyer_key"));
		facts.put("breach", Value.of(row.getString("basis")));
		facts.put("rule", Value.of(row.getString("rule")));
		facts.put("pack", Value.of(row.getString("pack")));
		facts.put("owed since", Value.of(Optional.of(row.getObject("owed_since", OffsetDateTime.class).toInstant())));
		facts.put("entered by the night of", Value.of(row.getString("business_date")));
		facts.put("base", yuan(row, "base_amount"));
		facts.put("uncapped", yuan(row, "uncapped_amount"));
		facts.put("amount", yuan(row, "amount"));
		text(facts, "cut by", row.getString("cut_by"));
		text(facts, "excused by", row.getString("excused_by"));
		facts.put("payer", Value.of(row.getString("payer")));
		facts.put("beneficiary", Value.of(row.getString("beneficiary")));
		facts.put("status", Value.of(row.getString("status")));
		facts.put("open", yuan(row, "open_amount"));
		return facts;
	}

	private static void text(Map<String, Value> facts, String name, @Nullable String text) {
		if (text != null) {
			facts.put(name, Value.of(text));
		}
	}

	private static Value yuan(ResultSet row, String column) throws SQLException {
		return Value.of(new Yuan(row.getBigDecimal(column)) + " yuan");
	}

	/**
	 * Every event with its lines; an event without lines has one row.
	 */
	private List<List<Value>> rows(long id) {
		return this.jdbc
			.sql("""
					with event as (
					    select 0 as place, 'OWED' as kind, business_date as booked_for, 'night' as done_by, '' as reason, '' as reference
					      from entitlement where id = :id
					    union all
					    select id, kind, booked_for, done_by, reason, coalesce(reference, '') from entitlement_event where entitlement_id = :id)
					select v.*, coalesce(l.account, '') as account, coalesce(l.amount::text, '') as amount
					  from event v left join ledger_entry l on l.entitlement_id = :id and l.movement = v.kind
					 order by v.place, l.amount""")
			.param("id", id)
			.query((row, index) -> List.of(Value.of(row.getString("kind")), Value.of(row.getString("booked_for")),
					Value.of(row.getString("done_by")), Value.of(row.getString("reason")),
					Value.of(row.getString("reference")), Value.of(row.getString("account")),
					Value.of(row.getString("amount"))))
			.list();
	}

	private List<String> exemptions(long id) {
		return this.jdbc
			.sql("""
					select 'Excuse on file: ' || x.reason || ', granted by ' || x.granted_by || ' ('  || x.evidence || ')'
					  from exemption x join entitlement e on e.order_id = x.order_id and (x.breach is null or x.breach = e.breach)
					 where e.id = ? order by x.granted_at, x.reason""")
			.param(id)
			.query(String.class)
			.list();
	}

}
