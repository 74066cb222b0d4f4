package org.aftersales.decision;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.run.RuleFirings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules whose clocks have decided something, from the record of decisions. What
 * somebody reported or promised has no clock of a pack: only its price fires.
 */
@Component
public class DecisionFirings implements RuleFirings {

	private final JdbcClient jdbc;

	/**
	 * By the record of that database.
	 */
	public DecisionFirings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.CLOCK;
	}

	/**
	 * An order lies in the archive of a month in which it was judged last, or a later
	 * one, so recent days ask no archive.
	 */
	@Override
	public List<Firing> firings(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select rule, pack, count(*) as times, max(effective_at) as last_at
				  from (select rule, pack, subject, outcome, effective_at, business_date from decision
				        union all
				        select rule, pack, subject, outcome, effective_at, business_date
				          from archived_decision where month >= date_trunc('month', :first::date)) d
				 where business_date between :first and :last and subject <> 'RETURN'
				   and outcome not in ('REPORTED', 'PROMISE_BROKEN')
				 group by rule, pack order by rule, pack""")
			.param("first", first)
			.param("last", last)
			.query(Firing.ROW)
			.list();
	}

}
