package org.aftersales.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The orders that have not changed since a day, and which of them are finished: nothing
 * is pending, every claim was ended by the platform, all money is settled, and nobody has
 * to look at them.
 */
@Component
class OldOrders {

	private static final String OLD = """
			with old as (
			  select s.order_id, date_trunc('month', last.at at time zone :zone)::date as month,
			         case
			           when s.due_at is not null
			             or exists (select from claim c join claim_state t on t.claim_id = c.id
			                         where c.order_id = s.order_id and t.due_at is not null)
			             or exists (select from claim c join return_postage r on r.claim_id = c.id
			                         where c.order_id = s.order_id
			                           and not exists (select from decision d where d.subject = 'RETURN' and d.subject_id = c.id))
			             or exists (select from decision d
			                         where d.order_id = s.order_id and d.breach is not null
			                           and not exists (select from entitlement e where e.decision_id = d.id))
			             or exists (select from obligation b where b.order_id = s.order_id and b.kept_at is null)
			             then 'PENDING'
			           when exists (
			             select from claim c join claim_state t on t.claim_id = c.id
			              where c.order_id = s.order_id
			                and (t.stage not in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')
			                     or (select max(e.at) filter (where e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED'))
			                                is distinct from max(e.at)
			                           from claim_event e where e.claim_id = c.id)
			                     or not exists (select from claim_event e where e.claim_id = c.id)))
			             then 'CLAIM_OPEN'
			           when exists (
			             select from entitlement e
			              where e.order_id = s.order_id and e.amount > 0
			                and not exists (select from entitlement_event v
			                                 where v.entitlement_id = e.id and v.kind in ('PAID', 'WAIVED', 'REVERSED', 'RECOVERED')))
			             then 'MONEY_OPEN'
			           when exists (
			             select from quarantined q
			              where q.state = 'OPEN'
			                and (q.subject = 'ORDER' and q.subject_key = s.order_id::text
			                     or q.subject in ('CLAIM', 'RETURN')
			                        and q.subject_key in (select c.id::text from claim c where c.order_id = s.order_id)
			                     or q.subject = 'BREACH'
			                        and q.subject_key in (select d.id::text from decision d where d.order_id = s.order_id)))
			             then 'ASIDE'
			           when exists (select from break_item b where b.order_id = s.order_id and b.state = 'OPEN')
			             then 'BREAK_OPEN'
			         end as kept_for
			    from order_state s
			    join shop_order o on o.id = s.order_id
			   cross join lateral (
			     select max(x.at) as at
			       from (select greatest(o.placed_at, o.paid_at, o.group_formed_at, o.promised_ship_at)
			             union all
			             select max(c.applied_at) from claim c where c.order_id = o.id
			             union all
			             select max(e.at) from claim c join claim_event e on e.claim_id = c.id where c.order_id = o.id
			             union all
			             select max(e.at) from shipment p join shipment_event e on e.shipment_id = p.id where p.order_id = o.id
			             union all
			             select max(greatest(d.effective_at, (d.business_date + 1)::timestamp at time zone :zone))
			               from decision d where d.order_id = o.id
			             union all
			             select max(v.booked_for::timestamp at time zone :zone)
			               from entitlement e join entitlement_event v on v.entitlement_id = e.id where e.order_id = o.id
			             union all
			             select max(g.granted_at) from exemption g where g.order_id = o.id) x (at)) last
			   where s.archived_month is null and s.order_id > :after and o.paid_at < :before and last.at < :before)
			""";

	private final JdbcClient jdbc;

	OldOrders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A finished order.
	 *
	 * @param id our key
	 * @param month first day of the month in which it last changed
	 */
	record Finished(long id, LocalDate month) {

	}

	/**
	 * Old orders of one month and one kind.
	 *
	 * @param month first day of the month in which they last changed
	 * @param keptFor why they stay; empty: they are finished
	 * @param orders how many
	 */
	record Tally(LocalDate month, Optional<KeptFor> keptFor, long orders) {

	}

	/**
	 * The next finished ones by key.
	 * @param after keys are above it
	 */
	List<Finished> next(Instant before, ZoneId zone, long after, int limit) {
		return statement(OLD + "select order_id, month from old where kept_for is null order by order_id limit :limit",
				before, zone, after)
			.param("limit", limit)
			.query((row, index) -> new Finished(row.getLong("order_id"), row.getObject("month", LocalDate.class)))
			.list();
	}

	/**
	 * All of them, counted by month.
	 */
	List<Tally> tallies(Instant before, ZoneId zone) {
		return statement(OLD
				+ "select month, kept_for, count(*) as orders from old group by month, kept_for order by month, kept_for",
				before, zone, 0)
			.query((row, index) -> new Tally(row.getObject("month", LocalDate.class),
					Optional.ofNullable(row.getString("kept_for")).map(KeptFor::valueOf), row.getLong("orders")))
			.list();
	}

	private StatementSpec statement(String sql, Instant before, ZoneId zone, long after) {
		return this.jdbc.sql(sql)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("zone", zone.getId())
			.param("after", after);
	}

}
