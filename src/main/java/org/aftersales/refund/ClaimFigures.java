package org.aftersales.refund;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightFigures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims among the figures of a night: open before it by the facts alone, decided by it,
 * and in quarantine.
 */
@Component
class ClaimFigures implements NightFigures {

	private final JdbcClient jdbc;

	ClaimFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String section() {
		return "claims";
	}

	@Override
	public Map<String, Object> of(BusinessDate businessDate) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("open", open(businessDate));
		figures.put("decided", decided(businessDate));
		figures.put("quarantined", quarantined(businessDate));
		return figures;
	}

	private long open(BusinessDate date) {
		return this.jdbc.sql("""
				select count(*)
				  from claim c
				  join shop_order o on o.id = c.order_id
				 where not o.fake and c.applied_at < :cutOff
				   and not exists (select 1 from claim_event e
				                    where e.claim_id = c.id and e.at < :cutOff
				                      and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED'))""")
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private long decided(BusinessDate date) {
		return this.jdbc
			.sql("select count(distinct subject_id) from decision where subject = 'CLAIM' and business_date = ?")
			.param(date.date())
			.query(Long.class)
			.single();
	}

	private long quarantined(BusinessDate date) {
		return this.jdbc.sql("""
				select count(*) from quarantined
				 where opened_on <= ? and (closed_on is null or closed_on > ?)
				   and (subject = 'CLAIM' or subject = 'ROW' and file_name = 'refunds.csv')""")
			.params(date.date(), date.date())
			.query(Long.class)
			.single();
	}

}
