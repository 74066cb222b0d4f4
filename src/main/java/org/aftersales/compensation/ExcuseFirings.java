package org.aftersales.compensation;

import java.time.LocalDate;
import java.util.List;

import org.aftersales.policy.Exemption;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.run.RuleFirings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The exemptions by which breaches cost nothing from the first, from the entitlements.
 */
@Component
class ExcuseFirings implements RuleFirings {

	private final JdbcClient jdbc;

	private final PolicyPacks packs;

	ExcuseFirings(JdbcClient jdbc, PolicyPacks packs) {
		this.jdbc = jdbc;
		this.packs = packs;
	}

	@Override
	public Kind kind() {
		return Kind.EXEMPTION;
	}

	@Override
	public List<Firing> firings(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select excused_by as rule, pack, count(*) as times, max(owed_since) as last_at
				  from entitlement where excused_by is not null and business_date between ? and ?
				 group by excused_by, pack order by excused_by, pack""")
			.params(first, last)
			.query(Firing.ROW)
			.stream()
			.map((excuse) -> new Firing(rule(excuse.pack(), excuse.rule()), excuse.pack(), excuse.times(),
					excuse.lastAt()))
			.toList();
	}

	/**
	 * The rule of that reason; the reason itself if the pack has dropped it since.
	 */
	private String rule(String pack, String reason) {
		return this.packs.named(pack).flatMap((named) -> named.exemption(reason)).map(Exemption::id).orElse(reason);
	}

}
