package org.aftersales.plan;

import java.util.List;

import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads what was decided since some marks, in the caller's transaction: inside a
 * rehearsal what the night would decide, after a night what it has.
 */
@Component
class PlannedRows {

	private static final String ROWS = """
			with decided as (
			  select 'DECISION' as kind,
			         case d.subject when 'CLAIM' then 'refunds' when 'RETURN' then 'compensation' else 'shipments' end as job,
			         o.shop_id as shop, coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')) as number, d.rule,
			         d.outcome, d.effective_at as at, d.amount as yuan, d.arithmetic as why
			    from decision d
			    join shop_order o on o.id = d.order_id
			    left join claim c on d.subject in ('CLAIM', 'RETURN') and c.id = d.subject_id
			    left join shipment p on d.subject = 'SHIPMENT' and p.id = d.subject_id
			   where d.id > :decision
			  union all
			  select 'ENTITLEMENT', 'compensation', o.shop_id, o.order_no, e.rule, e.basis, e.owed_since, e.amount, e.arithmetic
			    from entitlement e join shop_order o on o.id = e.order_id
			   where e.id > :entitlement
			  union all
			  select 'REVERSAL', 'compensation', o.shop_id, o.order_no, e.rule, e.basis, null, v.amount, v.reason
			    from entitlement_event v join entitlement e on e.id = v.entitlement_id join shop_order o on o.id = e.order_id
			   where v.id > :event and v.kind = 'REVERSED'
			  union all
			  select 'BREAK', case b.subject when 'CLAIM' then 'refunds' else 'shipments' end, o.shop_id,
			         coalesce(c.claim_no, o.order_no || coalesce('/' || p.parcel_no, '')), b.kind, '', b.fact_at, null, b.message
			    from break_item b
			    join shop_order o on o.id = b.order_id
			    left join claim c on b.subject = 'CLAIM' and c.id = b.subject_id
			    left join shipment p on b.subject = 'SHIPMENT' and p.id = b.subject_id
			   where b.id > :broken
			  union all
			  select 'HELD', b.job, o.shop_id, coalesce(c.claim_no, o.order_no), b.rule, b.to_stage, b.effective_at, b.amount,
			         'hold ' || b.hold_id
			    from held_decision b
			    join shop_order o on o.id = b.order_id
			    left join claim c on b.subject in ('CLAIM', 'RETURN') and c.id = b.subject_id
			   where b.night_id = :night
			  union all
			  select 'SET_ASIDE', q.job, coalesce(c.shop_id, o.shop_id, ''),
			         coalesce(c.claim_no, o.order_no || coalesce('/' || d.rule, ''), q.subject_key), q.reason, q.subject, null, null,
			         q.message
			    from quarantined q
			    left join decision d on d.id = case when q.subject = 'BREACH' then q.subject_key::bigint end
			    left join claim c on c.id = case when q.subject in ('CLAIM', 'RETURN') then q.subject_key::bigint end
			    left join shop_order o on o.id = case q.subject when 'ORDER' then q.subject_key::bigint else d.order_id end
			   where q.state = 'OPEN' and q.opened_on = :date)
			""";

	private final JdbcClient jdbc;

	PlannedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All of them, in an order that only their contents decide.
	 */
	List<PlannedRow> since(Marks marks, Night night) {
		return rows(marks, night,
				"""
						select kind, job, shop, number, rule, outcome, why, yuan::numeric(14, 2)::text as yuan,
						       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
						  from decided
						 order by kind, job, shop collate "C", number collate "C", rule collate "C", outcome collate "C", at, yuan, why collate "C\"""")
			.query(PlannedRow::of)
			.list();
	}

	/**
	 * What they come to by job and rule, in the order of the night.
	 */
	List<PlanLine> lines(Marks marks, Night night) {
		return rows(marks, night,
				"""
						select job, kind, rule, count(*) as number, coalesce(sum(yuan), 0.00)::numeric(16, 2) as yuan
						  from decided group by job, kind, rule
						 order by array_position(array['intake', 'refunds', 'shipments', 'compensation'], job), job collate "C",
						          array_position(array['DECISION', 'ENTITLEMENT', 'REVERSAL', 'HELD', 'BREAK', 'SET_ASIDE'], kind),
						          rule collate "C\"""")
			.query((row, index) -> new PlanLine(row.getString("job"), PlannedRow.Kind.valueOf(row.getString("kind")),
					row.getString("rule"), row.getLong("number"), row.getBigDecimal("yuan")))
			.list();
	}

	private StatementSpec rows(Marks marks, Night night, String select) {
		return this.jdbc.sql(ROWS + select)
			.param("decision", marks.decision())
			.param("broken", marks.broken())
			.param("entitlement", marks.entitlement())
			.param("event", marks.event())
			.param("night", night.id())
			.param("date", night.businessDate().date());
	}

}
