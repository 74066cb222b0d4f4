package org.aftersales.operate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What two nights decided and entered, side by side.
 */
final class RunDifference {

	private final JdbcClient jdbc;

	RunDifference(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One line for each rule, shop or platform with which either night had to do.
	 */
	List<Line> lines(LocalDate a, LocalDate b, By by) {
		return this.jdbc
			.sql("""
					with did as (
					  select d.business_date, d.rule, o.shop_id, 1 as decisions, coalesce(d.amount, 0) as moved, 0.00 as owed
					    from decision d join shop_order o on o.id = d.order_id where d.business_date in (:a, :b)
					  union all
					  select l.booked_for, e.rule, o.shop_id, 0, 0.00, l.amount
					    from ledger_entry l join entitlement e on e.id = l.entitlement_id join shop_order o on o.id = e.order_id
					   where l.booked_for in (:a, :b) and l.movement = 'OWED' and l.amount > 0)
					select %s as name,
					       coalesce(sum(decisions) filter (where business_date = :a), 0) as a_decisions,
					       coalesce(sum(decisions) filter (where business_date = :b), 0) as b_decisions,
					       coalesce(sum(moved) filter (where business_date = :a), 0.00) as a_moved,
					       coalesce(sum(moved) filter (where business_date = :b), 0.00) as b_moved,
					       coalesce(sum(owed) filter (where business_date = :a), 0.00) as a_owed,
					       coalesce(sum(owed) filter (where business_date = :b), 0.00) as b_owed
					  from did join shop s on s.shop_id = did.shop_id
					 group by 1 order by 1"""
				.formatted(by.expression))
			.param("a", a)
			.param("b", b)
			.query(RunDifference::line)
			.list();
	}

	private static Line line(ResultSet row, int index) throws SQLException {
		return new Line(row.getString("name"),
				new Side(row.getLong("a_decisions"), row.getBigDecimal("a_moved"), row.getBigDecimal("a_owed")),
				new Side(row.getLong("b_decisions"), row.getBigDecimal("b_moved"), row.getBigDecimal("b_owed")));
	}

	/**
	 * What lines stand for; the names are those of the option.
	 */
	enum By {

		/** The rule of the policy pack. */
		rule("did.rule collate \"C\""),
		/** The shop. */
		shop("did.shop_id collate \"C\""),
		/** The platform. */
		platform("s.platform collate \"C\"");

		private final String expression;

		By(String expression) {
			this.expression = expression;
		}

	}

	/**
	 * One night's part of a line.
	 *
	 * @param decisions how many
	 * @param moved yuan that the decisions moved
	 * @param owed yuan entered in the ledger
	 */
	record Side(long decisions, BigDecimal moved, BigDecimal owed) {

		private Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("decisions", this.decisions);
			json.put("moved", this.moved);
			json.put("owed", this.owed);
			return json;
		}

	}

	/**
	 * Both nights for one rule, shop or platform.
	 */
	record Line(String name, Side first, Side second) {

		boolean same() {
			return this.first.equals(this.second);
		}

		List<String> cells() {
			return List.of(this.name, Long.toString(this.first.decisions), Long.toString(this.second.decisions),
					signed(BigDecimal.valueOf(this.second.decisions - this.first.decisions)),
					this.first.moved.toPlainString(), this.second.moved.toPlainString(),
					signed(this.second.moved.subtract(this.first.moved)), this.first.owed.toPlainString(),
					this.second.owed.toPlainString(), signed(this.second.owed.subtract(this.first.owed)));
		}

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("name", this.name);
			json.put("first", this.first.json());
			json.put("second", this.second.json());
			return json;
		}

		private static String signed(BigDecimal change) {
			return (change.signum() == 0) ? "" : ((change.signum() > 0) ? "+" : "") + change.toPlainString();
		}

	}

}
