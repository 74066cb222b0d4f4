package org.aftersales.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.decision.Intent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the last done nights before a business date decided by rule: their mean, with the
 * highest one of each rule left out.
 */
@Component
class UsualNight {

	/** The number and the money of each rule, by business date. */
	private static final String DECIDED = """
			select 'DECISION' as act, rule, business_date as day, count(*) as decisions, coalesce(sum(amount), 0) as yuan
			  from decision where business_date = any (cast(:days as text[])::date[]) group by rule, business_date
			union all
			select 'ENTITLEMENT', rule, business_date, count(*), sum(amount)
			  from entitlement where business_date = any (cast(:days as text[])::date[]) group by rule, business_date
			union all
			select 'REVERSAL', e.rule, v.booked_for, count(*), sum(v.amount)
			  from entitlement_event v join entitlement e on e.id = v.entitlement_id
			 where v.kind = 'REVERSED' and v.done_by = 'night' and v.booked_for = any (cast(:days as text[])::date[]) group by e.rule, v.booked_for
			""";

	private static final String MEAN = """
			select act, rule, round((sum(decisions) - max(decisions)) / :others, 2) as decisions,
			       round((sum(yuan) - max(yuan)) / :others, 2) as yuan
			  from (%s) decided group by act, rule""".formatted(DECIDED);

	private final JdbcClient jdbc;

	private final SafetySettings settings;

	UsualNight(JdbcClient jdbc, SafetySettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * How many done nights before that date there are to measure by.
	 */
	int nights(LocalDate date) {
		return days(date).length;
	}

	/**
	 * Whether they are enough.
	 */
	boolean isKnown(LocalDate date) {
		return nights(date) >= this.settings.fewestNights();
	}

	/**
	 * By rule; a rule that is missing has decided nothing. Call it only if it is known.
	 */
	Map<Measure, Weight> before(LocalDate date) {
		String[] days = days(date);
		return weights(this.jdbc.sql(MEAN).param("days", days).param("others", days.length - 1));
	}

	/**
	 * What is entered for that date already, by rule.
	 */
	Map<Measure, Weight> entered(LocalDate date) {
		return weights(this.jdbc.sql(DECIDED).param("days", new String[] { date.toString() }));
	}

	private String[] days(LocalDate date) {
		return this.jdbc.sql("""
				select distinct business_date from night
				 where state = 'DONE' and business_date < ? order by business_date desc limit ?""")
			.params(date, this.settings.nights())
			.query(LocalDate.class)
			.list()
			.stream()
			.map(LocalDate::toString)
			.toArray(String[]::new);
	}

	private static Map<Measure, Weight> weights(JdbcClient.StatementSpec query) {
		Map<Measure, Weight> weights = new HashMap<>();
		query.query((ResultSet row) -> {
			add(weights, row);
		});
		return weights;
	}

	private static void add(Map<Measure, Weight> weights, ResultSet row) throws SQLException {
		weights.put(new Measure(Intent.Act.valueOf(row.getString("act")), row.getString("rule")),
				new Weight(row.getBigDecimal("decisions"), row.getBigDecimal("yuan")));
	}

}
