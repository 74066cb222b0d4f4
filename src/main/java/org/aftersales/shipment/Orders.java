package org.aftersales.shipment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.aftersales.batch.Due;
import org.aftersales.batch.DueKeys;
import org.aftersales.decision.Decisions;
import org.aftersales.decision.RecordedDecision;
import org.aftersales.decision.SubjectKind;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Night;
import org.aftersales.shipment.OrderFacts.ClaimSpan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The orders that are due in the current night, with all their facts before the cut-off.
 * An order in quarantine and a fake order are never due, nor is one that the night has
 * held back.
 */
@Component
class Orders implements Due<OrderFacts> {

	private static final String KNOWN = """
			select o.id, s.version, o.order_no, h.platform, o.goods_class, o.route, h.region, h.traces_known_from, o.placed_at, o.paid_at,
			       o.group_formed_at, o.promised_ship_at, o.paid_amount
			""";

	private static final String DUE = """
			  from order_state s
			  join shop_order o on o.id = s.order_id and not o.fake
			  join shop h on h.shop_id = o.shop_id
			 where s.due_at < ?
			   and not exists (select from quarantined q
			                    where q.subject = 'ORDER' and q.subject_key = o.id::text and q.state in ('OPEN', 'DISCARDED'))
			   and not exists (select from held_decision b
			                    where b.night_id = ? and b.subject = 'ORDER' and b.subject_id = o.id)
			""";

	private final JdbcTemplate jdbc;

	private final Decisions decisions;

	private final CurrentNight night;

	Orders(JdbcTemplate jdbc, Decisions decisions, CurrentNight night) {
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.night = night;
	}

	/** Those in quarantine among them: they are few. */
	@Override
	public DueKeys keys() {
		return DueKeys.of("""
				select s.order_id from order_state s
				 where s.due_at < ? and not exists (select from shop_order o where o.id = s.order_id and o.fake)""",
				at(this.night.night().cutOff()));
	}

	@Override
	public List<OrderFacts> read(List<Long> keys) {
		Night due = this.night.night();
		Instant cutOff = due.cutOff();
		return facts(this.jdbc.query(KNOWN + DUE + " and s.order_id = any (?) order by s.order_id", OrderRow.MAPPER,
				at(cutOff), due.id(), keys.toArray(Long[]::new)), cutOff);
	}

	/**
	 * That order with all its facts before the cut-off, due or not.
	 */
	OrderFacts known(long id, Instant cutOff) {
		return known(List.of(id), cutOff).get(0);
	}

	/**
	 * Those orders with all their facts before the cut-off, due or not, in the order of
	 * their keys.
	 */
	List<OrderFacts> known(List<Long> ids, Instant cutOff) {
		return facts(rows(ids), cutOff);
	}

	/**
	 * As {@link #known(List, Instant)}, but only with what the promise to ship depends
	 * on: more time, parcels and claims.
	 */
	List<OrderFacts> promised(List<Long> ids, Instant cutOff) {
		OrderRow.Related related = new OrderRow.Related(granted(ids, cutOff), parcels(ids, cutOff), claims(ids, cutOff),
				Map.of(), Map.of(), Map.of(), Map.of());
		return rows(ids).stream().map((row) -> row.facts(related, cutOff)).toList();
	}

	private List<OrderRow> rows(List<Long> ids) {
		return this.jdbc.query(KNOWN + """
				 from order_state s
				 join shop_order o on o.id = s.order_id
				 join shop h on h.shop_id = o.shop_id
				where s.order_id = any (?)
				order by s.order_id""", OrderRow.MAPPER, (Object) ids.toArray(Long[]::new));
	}

	private List<OrderFacts> facts(List<OrderRow> rows, Instant cutOff) {
		if (rows.isEmpty()) {
			return List.of();
		}
		List<Long> ids = rows.stream().map(OrderRow::id).toList();
		OrderRow.Related related = new OrderRow.Related(granted(ids, cutOff), parcels(ids, cutOff), claims(ids, cutOff),
				reports(ids, cutOff), obligations(ids, cutOff), recorded(ids), firstUnseen(ids, cutOff));
		return rows.stream().map((row) -> row.facts(related, cutOff)).toList();
	}

	/**
	 * The first few orders that are still due for that night, by the platform's number.
	 */
	List<String> stillDue(Night due) {
		return this.jdbc.queryForList(
				"with due as materialized (select o.id, o.order_no " + DUE
						+ ") select 'order ' || order_no from due order by id limit 5",
				String.class, at(due.cutOff()), due.id());
	}

	private Map<Long, List<Parcel>> parcels(List<Long> ids, Instant cutOff) {
		return OrderRow.grouped(this.jdbc.query("""
				select p.order_id, p.id,
				       min(e.at) filter (where e.kind = 'NUMBER_GIVEN') as number_given_at,
				       min(e.at) filter (where e.kind = 'PICKED_UP') as picked_up_at,
				       array_agg(e.at) filter (where e.kind in ('TRACE', 'LEFT_FIRST_HUB')) as traces,
				       min(e.at) filter (where e.kind = 'LEFT_FIRST_HUB') as left_first_hub_at,
				       min(e.at) filter (where e.kind = 'SIGNED') as signed_at,
				       min(e.at) filter (where e.kind = 'RECEIVED') as received_at
				  from shipment p left join shipment_event e on e.shipment_id = p.id and e.at < ?
				 where p.order_id = any (?) group by p.order_id, p.id order by p.order_id, p.id""", OrderRow.PARCEL,
				at(cutOff), ids.toArray(Long[]::new)));
	}

	private Map<Long, List<Granted>> granted(List<Long> ids, Instant cutOff) {
		return OrderRow.grouped(this.jdbc.query("""
				select order_id, node, granted_at, granted_to, added_seconds from order_extension
				 where order_id = any (?) and granted_at < ? order by order_id, granted_at""", OrderRow.GRANTED,
				ids.toArray(Long[]::new), at(cutOff)));
	}

	/**
	 * The feeds cut refunds to whole yuan in places, so a refund of the paid amount less
	 * its fen is one in full.
	 */
	private Map<Long, List<ClaimSpan>> claims(List<Long> ids, Instant cutOff) {
		return OrderRow.grouped(this.jdbc.query("""
				select c.order_id, c.kind = 'REFUND_ONLY' as refund_only, c.applied_at,
				       case when s.ended_at < ? then s.ended_at end as ended_at,
				       case when s.refunded_at < ? and c.requested_amount >= floor(o.paid_amount)
				            then s.refunded_at end as refunded_in_full_at,
				       s.ended_at is not null and coalesce(s.refunded_at > s.ended_at, true) as given_up
				  from (select * from claim k where k.order_id = any (?) and k.applied_at < ? offset 0) c
				 cross join lateral (select * from claim_state k where k.claim_id = c.id offset 0) s
				 cross join lateral (select k.paid_amount from shop_order k where k.id = c.order_id offset 0) o
				 order by c.order_id, c.applied_at, c.claim_no collate "C\"""", OrderRow.CLAIM, at(cutOff), at(cutOff),
				ids.toArray(Long[]::new), at(cutOff)));
	}

	private Map<Long, List<BreachReport>> reports(List<Long> ids, Instant cutOff) {
		return OrderRow.grouped(this.jdbc.query("""
				select order_id, report_no, kind, happened_at, evidence, reported_by, reported_at from breach_report
				 where order_id = any (?) and reported_at < ? order by order_id, reported_at, report_no collate "C"
				""", OrderRow.REPORT, ids.toArray(Long[]::new), at(cutOff)));
	}

	private Map<Long, List<Obligation>> obligations(List<Long> ids, Instant cutOff) {
		return OrderRow.grouped(this.jdbc.query(
				"""
						select order_id, kind, promise, promised_by, promised_at, due_at, case when kept_at < ? then kept_at end as kept_at
						  from obligation
						 where order_id = any (?) and due_at is not null and promised_at < ?
						 order by order_id, promised_at, kind collate "C"
						""",
				OrderRow.OBLIGATION, at(cutOff), ids.toArray(Long[]::new), at(cutOff)));
	}

	private Map<Long, List<RecordedDecision>> recorded(List<Long> ids) {
		return this.decisions.aboutOrders(ids, List.of(SubjectKind.ORDER, SubjectKind.SHIPMENT));
	}

	private Map<Long, List<Instant>> firstUnseen(List<Long> ids, Instant cutOff) {
		Object[] keys = ids.toArray(Long[]::new);
		OffsetDateTime from = at(cutOff);
		return OrderRow.grouped(this.jdbc.query(
				"""
						select order_id, min(at) as at
						  from (select o.id, o.group_formed_at from shop_order o where o.id = any (?) and o.group_formed_at >= ?
						        union all
						        select p.order_id, e.at from shipment p join shipment_event e on e.shipment_id = p.id
						         where p.order_id = any (?) and e.at >= ?
						        union all
						        select x.order_id, x.granted_at from order_extension x where x.order_id = any (?) and x.granted_at >= ?
						        union all
						        select c.order_id, c.applied_at from claim c where c.order_id = any (?) and c.applied_at >= ?
						        union all
						        select r.order_id, r.reported_at from breach_report r where r.order_id = any (?) and r.reported_at >= ?
						        union all
						        select b.order_id, b.promised_at from obligation b where b.order_id = any (?) and b.promised_at >= ?)
						    as unseen (order_id, at)
						 group by order_id""",
				OrderRow.INSTANT, keys, from, keys, from, keys, from, keys, from, keys, from, keys, from));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
