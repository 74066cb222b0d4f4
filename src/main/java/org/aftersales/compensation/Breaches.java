package org.aftersales.compensation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.Due;
import org.aftersales.batch.DueKeys;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The decided breaches that are not in the ledger yet, buyer by buyer with those that
 * are, so that no two transactions share a buyer. A breach in quarantine is not due, nor
 * is one that the night has held back.
 */
@Component
class Breaches implements Due<BuyerBreaches> {

	private static final String DUE = """
			 from unpriced_breach u
			where u.effective_at < ?
			  and not exists (select from held_decision b
			                   where b.night_id = ? and b.subject = 'BREACH' and b.subject_id = u.decision_id)
			  and not exists (select from quarantined q
			                   where q.subject = 'BREACH' and q.subject_key = u.decision_id::text
			                     and q.state in ('OPEN', 'DISCARDED'))
			""";

	/**
	 * Of each buyer only the smallest order: he is read once. Subqueries with an offset
	 * are asked row by row, so that what is not due costs nothing.
	 */
	private static final String FIRST_ORDERS = """
			select min(u.order_id)
			  from (select u.order_id""" + DUE
			+ """
					      ) u
					cross join lateral (select k.shop_id, k.buyer_ref from shop_order k where k.id = u.order_id offset 0) o
					group by o.shop_id, nullif(o.buyer_ref, ''), case when nullif(o.buyer_ref, '') is null then u.order_id end""";

	/**
	 * Row by row as well, whatever the planner believes about tables that were empty a
	 * moment ago: else it reads all decisions, parcels and claims for each page.
	 */
	private static final String OF_BUYERS = """
			with buyer as materialized (
			         select k.id as key, k.shop_id, nullif(k.buyer_ref, '') as ref from shop_order k where k.id = any (?)),
			     own as materialized (
			         select key, key as order_id from buyer
			         union
			         select b.key, o.id from buyer b
			          cross join lateral (select k.id from shop_order k
			                               where k.shop_id = b.shop_id and k.buyer_ref = b.ref offset 0) o),
			     broken as materialized (
			         select own.key, d.* from own
			          cross join lateral (select * from decision i where i.order_id = own.order_id offset 0) d
			          where d.breach is not null and d.effective_at < ?)
			select d.key, d.id, d.order_id, o.order_no, coalesce(nullif(o.buyer_ref, ''), o.order_no) as buyer, d.subject,
			       coalesce(p.parcel_no, c.claim_no, '') as subject_no, d.breach, h.platform, o.paid_at,
			       o.paid_amount - o.postage as base, o.goods_class, o.group_formed_at, o.promised_ship_at, d.effective_at,
			       coalesce((select v.new_kind from claim_event v
			                  where v.claim_id = c.id and v.kind = 'TYPE_CHANGED' and v.at <= d.effective_at
			                  order by v.at desc limit 1), c.kind) as claim_kind,
			       r.report_no, r.happened_at, r.serious, r.part_amount, g.kind as promise_kind, g.promised_at, g.amount as worth,
			       e.amount, e.excused_by,
			       exists (select from entitlement_event v
			                where v.entitlement_id = e.id and v.kind in ('PAID', 'WAIVED', 'ADVANCED')) as ended
			  from broken d
			 cross join lateral (select * from shop_order k where k.id = d.order_id offset 0) o
			  join shop h on h.shop_id = o.shop_id
			  left join lateral (select k.parcel_no from shipment k
			                      where d.subject = 'SHIPMENT' and k.id = d.subject_id offset 0) p on true
			  left join lateral (select k.id, k.claim_no, k.kind from claim k
			                      where d.subject = 'CLAIM' and k.id = d.subject_id offset 0) c on true
			  left join lateral (select * from breach_report k
			                      where d.from_stage = 'REPORTED ' || k.report_no and k.order_id = d.order_id offset 0) r on true
			  left join lateral (select * from obligation k
			                      where d.from_stage = 'PROMISED_' || k.kind and k.order_id = d.order_id
			                        and k.promised_at = d.clock_started_at offset 0) g on true
			  left join lateral (select k.id, k.amount, k.excused_by from entitlement k
			                      where k.decision_id = d.id offset 0) e on true
			 where (e.id is not null
			        or not exists (select from quarantined q
			                        where q.subject = 'BREACH' and q.subject_key = d.id::text
			                          and q.state in ('OPEN', 'DISCARDED')))
			   and (select count(*) from entitlement_event v where v.entitlement_id = e.id and v.kind = 'REVERSED') = 0
			 order by d.key""";

	private final JdbcTemplate jdbc;

	private final CurrentNight night;

	Breaches(JdbcTemplate jdbc, CurrentNight night) {
		this.jdbc = jdbc;
		this.night = night;
	}

	@Override
	public DueKeys keys() {
		return DueKeys.of(FIRST_ORDERS, cutOff(this.night.night()), this.night.night().id());
	}

	@Override
	public List<BuyerBreaches> read(List<Long> keys) {
		Object cutOff = cutOff(this.night.night());
		List<BreachRow> rows = this.jdbc.query(OF_BUYERS, BreachRow.mapper(this.night.night().businessDate().zone()),
				keys.toArray(Long[]::new), cutOff);
		Map<Long, List<GrantedExcuse>> excuses = excuses(rows);
		Map<Long, List<BreachRow>> byBuyer = new LinkedHashMap<>();
		rows.forEach((row) -> byBuyer.computeIfAbsent(row.key(), (key) -> new ArrayList<>()).add(row));
		return byBuyer.entrySet()
			.stream()
			.map((buyer) -> BreachRow.together(buyer.getKey(), buyer.getValue(), excuses))
			.toList();
	}

	/**
	 * The first few breaches that are still not priced in that night.
	 */
	List<String> stillDue(Night due) {
		return this.jdbc.queryForList("""
				select d.breach || ' of order ' || o.order_no
				  from (select u.decision_id""" + DUE + """
				order by u.decision_id limit 5) u
				 join decision d on d.id = u.decision_id
				 join shop_order o on o.id = d.order_id
				order by d.id""", String.class, cutOff(due), due.id());
	}

	private Map<Long, List<GrantedExcuse>> excuses(List<BreachRow> rows) {
		Map<Long, List<GrantedExcuse>> excuses = new LinkedHashMap<>();
		this.jdbc.query("""
				select order_id, breach, reason, evidence, granted_by, granted_at from exemption
				 where order_id = any (?) and granted_at < ? order by granted_at, reason, id""", (row) -> {
			excuses.computeIfAbsent(row.getLong("order_id"), (order) -> new ArrayList<>()).add(BreachRow.excuse(row));
		}, rows.stream().map((row) -> row.breach().orderId()).distinct().toArray(Long[]::new),
				cutOff(this.night.night()));
		return excuses;
	}

	private static Object cutOff(Night night) {
		return night.cutOff().atOffset(ZoneOffset.UTC);
	}

}
