package org.aftersales.compensation;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.run.RuleFirings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The joint caps that have cut something, from the entitlements.
 */
@Component
class CapFirings implements RuleFirings {

	private final JdbcClient jdbc;

	CapFirings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.JOINT_CAP;
	}

	@Override
	public List<Firing> firings(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select cut_by as rule, pack, count(*) as times, max(owed_since) as last_at
				  from entitlement where cut_by is not null and business_date between ? and ?
				 group by cut_by, pack order by cut_by, pack""").params(first, last).query(Firing.ROW).list();
	}

}
