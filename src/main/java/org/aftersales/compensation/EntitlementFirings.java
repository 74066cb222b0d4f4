package org.aftersales.compensation;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.run.RuleFirings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules that have priced a breach, from the entitlements.
 */
@Component
class EntitlementFirings implements RuleFirings {

	private final JdbcClient jdbc;

	EntitlementFirings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.TARIFF;
	}

	@Override
	public List<Firing> firings(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select rule, pack, count(*) as times, max(owed_since) as last_at
				  from entitlement where business_date between ? and ?
				 group by rule, pack order by rule, pack""").params(first, last).query(Firing.ROW).list();
	}

}
