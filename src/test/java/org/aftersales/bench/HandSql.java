package org.aftersales.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a good database developer would write instead of the night for the cases of
 * {@link BenchShop}: one set-based statement for each job, which enters the same states,
 * decisions and bookings, but no words. It knows nothing of quarantine, contradictions,
 * late facts or a crash, and was written from the rule book, not from the product.
 */
final class HandSql {

	/** What claims come to. */
	private static final String REFUNDS = """
			with due as (
			    select s.claim_id, s.stage as stage_before, s.ended_at as ended_before, s.refunded_at as refunded_before, c.order_id,
			           c.kind, c.applied_at, c.requested_amount, h.platform
			      from claim_state s
			      join claim c on c.id = s.claim_id
			      join shop_order o on o.id = c.order_id and not o.fake
			      join shop h on h.shop_id = c.shop_id
			     where s.due_at < %1$s),
			event as (
			    select e.claim_id, min(e.at) filter (where e.kind = 'SELLER_REFUSED') as refused_at,
			           min(e.at) filter (where e.kind = 'SELLER_AGREED') as agreed_at,
			           min(e.at) filter (where e.kind = 'RETURN_ENTERED') as returned_at,
			           min(e.at) filter (where e.kind = 'RETURN_SIGNED') as signed_at
			      from due join claim_event e using (claim_id) where e.at < %1$s group by e.claim_id),
			pickup as (
			    select p.order_id, min(e.at) as at
			      from due join shipment p using (order_id) join shipment_event e on e.shipment_id = p.id
			     where e.kind = 'PICKED_UP' and e.at < %1$s group by p.order_id),
			standing as (
			    select d.*, e.signed_at,
			           case when d.kind = 'RETURN_AND_REFUND' then 'return-and-refund'
			                when p.at <= d.applied_at then 'refund-shipped' else 'refund-unshipped' end as flow,
			           case when e.returned_at is not null then 'RETURN_UNDER_WAY'
			                when e.agreed_at is not null then 'WAITING_FOR_RETURN'
			                when e.refused_at is not null then 'REFUSED' else 'WAITING_FOR_SELLER' end as stage,
			           coalesce(e.returned_at, e.agreed_at, e.refused_at, d.applied_at) as entered_at
			      from due d left join event e using (claim_id) left join pickup p using (order_id)),
			first as (
			    select s.*, r.rule, r.pack, r.outcome, s.entered_at + least(r.length, s.signed_at + r.signed_length - s.entered_at) as deadline
			      from standing s
			      join bench.rule r on r.platform = s.platform and r.flow = s.flow and r.stage = s.stage
			       and s.entered_at >= r.from_at and s.entered_at < r.until_at),
			-- A return that is deemed agreed waits for the goods, from that instant on.
			second as (
			    select f.*, r.rule as next_rule, r.pack as next_pack, f.deadline + r.length as next_deadline
			      from first f
			      left join bench.rule r on f.outcome = 'AGREED' and f.deadline < %1$s and r.platform = f.platform
			       and r.flow = f.flow and r.stage = 'WAITING_FOR_RETURN' and f.deadline >= r.from_at and f.deadline < r.until_at),
			final as (
			    select s.*, case when deadline >= %1$s then stage
			                     when outcome <> 'AGREED' then outcome
			                     when next_deadline < %1$s then 'CLOSED' else 'WAITING_FOR_RETURN' end as stage_now,
			           case when deadline >= %1$s then entered_at when next_deadline < %1$s then next_deadline else deadline end as entered_now,
			           case when deadline >= %1$s then rule when next_deadline >= %1$s then next_rule end as rule_now,
			           case when deadline >= %1$s then deadline when next_deadline >= %1$s then next_deadline end as deadline_now,
			           case when next_deadline < %1$s then next_deadline
			                when deadline < %1$s and outcome in ('REFUNDED', 'CLOSED') then deadline end as ended_now,
			           case when deadline < %1$s and outcome = 'REFUNDED' then deadline end as refunded_now
			      from second s),
			advanced as (
			    update claim_state s
			       set stage = f.stage_now, entered_at = f.entered_now, rule = f.rule_now, deadline = f.deadline_now,
			           ended_at = f.ended_now, refunded_at = f.refunded_now, due_at = f.deadline_now, version = s.version + 1
			      from final f where s.claim_id = f.claim_id),
			decided as (
			    insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage, to_stage,
			                          outcome, amount, arithmetic, business_date)
			    select 'CLAIM', claim_id, order_id, rule, pack, entered_at, deadline, stage,
			           case outcome when 'AGREED' then 'WAITING_FOR_RETURN' else outcome end, outcome,
			           case outcome when 'REFUNDED' then requested_amount end, '', %2$s
			      from final where deadline < %1$s
			     union all
			    select 'CLAIM', claim_id, order_id, next_rule, next_pack, deadline, next_deadline, 'WAITING_FOR_RETURN', 'CLOSED',
			           'CLOSED', null, '', %2$s
			      from final where next_deadline < %1$s
			    on conflict (subject, subject_id, rule, from_stage, clock_started_at) do nothing)
			update order_state o
			   set due_at = least(o.due_at, f.applied_at), version = o.version + 1
			  from final f
			 where o.order_id = f.order_id
			   and (f.stage_before = 'NEW' or f.ended_now is distinct from f.ended_before
			        or f.refunded_now is distinct from f.refunded_before)""";

	/** What orders come to. */
	private static final String SHIPMENTS = """
			with due as (
			    select s.order_id, h.platform, o.placed_at, o.paid_at, o.group_formed_at, o.paid_amount,
			           case when h.platform = 'pinduoduo' then case when o.paid_at < timestamptz '2025-05-15 00:00+08' then 'pdd-seed' else 'pdd-2025' end
			                when o.paid_at < timestamptz '2026-01-01 00:00+08' then 'taobao-2020' else 'taobao-2026' end as pack,
			           h.platform = 'taobao' and o.paid_at >= timestamptz '2026-02-10 00:00+08'
			             and o.paid_at < timestamptz '2026-02-24 00:00+08' as in_festival
			      from order_state s
			      join shop_order o on o.id = s.order_id and not o.fake
			      join shop h on h.shop_id = o.shop_id
			     where s.due_at < %1$s),
			parcel as (
			    select p.order_id, min(e.at) filter (where e.kind = 'PICKED_UP') as picked_up_at,
			           min(e.at) filter (where e.kind = 'RECEIVED') as received_at
			      from due join shipment p using (order_id) join shipment_event e on e.shipment_id = p.id
			     where e.at < %1$s group by p.order_id),
			application as (
			    select c.order_id, c.kind = 'REFUND_ONLY' as refund_only, c.applied_at, s.ended_at,
			           case when c.requested_amount >= floor(d.paid_amount) then s.refunded_at end as refunded_at,
			           case when coalesce(s.refunded_at > s.ended_at, true) then s.ended_at end as given_up_at
			      from due d join claim c using (order_id) join claim_state s on s.claim_id = c.id
			     where c.applied_at < %1$s),
			clock as (
			    select d.*, p.picked_up_at, p.received_at, a.applied_at, a.ended_at, a.refunded_at, a.given_up_at,
			           case when d.platform = 'pinduoduo' then d.placed_at + interval '24 hours' end as group_by,
			           greatest(d.group_formed_at + interval '48 hours',
			                    case when d.in_festival then timestamptz '2026-02-26 23:59:59+08' end) as promise,
			           p.picked_up_at is null and a.refund_only as unshipped_refund,
			           case when d.pack = 'taobao-2026' then d.paid_at + interval '365 days' end as never_by,
			           p.picked_up_at + case d.platform when 'pinduoduo' then interval '15 days' else interval '10 days' end as receipt_by
			      from due d left join parcel p using (order_id) left join application a using (order_id)),
			found as (
			    select c.order_id, c.pack, x.rule, x.in_pack, x.started_at, x.deadline, x.node, x.outcome, x.breach, x.amount
			      from clock c
			     cross join lateral (select case when group_formed_at is null then null else promise end as ship_by) s
			     cross join lateral (
			           select coalesce(picked_up_at <= ship_by, false) as kept,
			                  coalesce(unshipped_refund and applied_at <= ship_by and coalesce(given_up_at > ship_by, true), false) as not_waited_for) k
			     cross join lateral (
			           -- While a claim is open the receipt is not confirmed by time.
			           select case when applied_at is null or applied_at > receipt_by then receipt_by
			                       when ended_at is not null then receipt_by + (ended_at - greatest(applied_at, picked_up_at)) end as confirmed_by) r
			     -- Not values: the server prepares their expressions anew for each order.
			     cross join lateral (
			           select 'PD-T01' as rule, pack as in_pack, placed_at as started_at, group_by as deadline, 'GROUP' as node,
			                  'CANCELLED' as outcome, null as breach, paid_amount as amount
			            where coalesce(group_formed_at > group_by, true)
			            union all
			           select case platform when 'pinduoduo' then 'PD-T03' else 'TB-P01' end,
			                  pack || case when in_festival then '+cny-2026' else '' end, group_formed_at, ship_by, 'SHIP', 'LATE', 'late', null
			            where not kept and (ship_by >= %1$s or not not_waited_for)
			            union all
			           select 'TB-P03', pack, ship_by, ship_by + interval '72 hours', 'OUT_OF_STOCK', 'OUT_OF_STOCK', 'out-of-stock', null
			            where pack = 'taobao-2026' and not kept and ship_by < %1$s and not not_waited_for
			              and not coalesce(picked_up_at <= ship_by + interval '72 hours', false)
			              and not coalesce(unshipped_refund and applied_at <= ship_by + interval '72 hours'
			                               and coalesce(given_up_at > ship_by + interval '72 hours', true), false)
			            union all
			           select 'TB-R41', pack, paid_at, never_by, 'NEVER_SHIPPED', 'CANCELLED', null, paid_amount
			            where not coalesce(picked_up_at <= never_by, false) and not coalesce(refunded_at <= never_by, false)
			            union all
			           select case platform when 'pinduoduo' then 'PD-T08' else 'TB-R24' end, pack, picked_up_at, confirmed_by, 'CONFIRM_RECEIPT',
			                  'RECEIPT_CONFIRMED', null, paid_amount
			            where not coalesce(received_at <= confirmed_by, false) and not coalesce(refunded_at <= confirmed_by, false)) x
			     where x.deadline is not null),
			advanced as (
			    update order_state s
			       set due_at = n.due_at, version = s.version + 1
			      from due d
			      left join (select order_id, min(deadline) as due_at from found where deadline >= %1$s group by order_id) n using (order_id)
			     where s.order_id = d.order_id)
			insert into decision (subject, subject_id, order_id, rule, pack, clock_started_at, effective_at, from_stage, to_stage,
			                      outcome, breach, amount, arithmetic, business_date)
			select 'ORDER', order_id, order_id, rule, in_pack, started_at, deadline, node, outcome, outcome, breach, amount, '', %2$s
			  from found where deadline < %1$s
			on conflict (subject, subject_id, rule, from_stage, clock_started_at) do nothing""";

	/** What is owed for it. */
	private static final String COMPENSATION = """
			with due as (
			    select d.id, d.order_id, d.breach, d.effective_at, h.platform, o.shop_id, o.order_no, o.paid_at,
			           coalesce(nullif(o.buyer_ref, ''), o.order_no) as buyer, o.paid_amount - o.postage as base,
			           case when h.platform = 'pinduoduo' then case when o.paid_at < timestamptz '2025-05-15 00:00+08' then 'pdd-seed' else 'pdd-2025' end
			                when o.paid_at < timestamptz '2026-01-01 00:00+08' then 'taobao-2020' else 'taobao-2026' end as pack
			      from decision d
			      join shop_order o on o.id = d.order_id
			      join shop h on h.shop_id = o.shop_id
			     where d.breach is not null and d.effective_at < %1$s
			       and not exists (select from entitlement e where e.decision_id = d.id)),
			priced as (
			    select d.*, case when pack = 'pdd-seed' then 'PD-P01a' when pack = 'pdd-2025' then 'PD-P01c'
			                     when breach = 'late' then 'TB-P02' else 'TB-P03' end as rule,
			           case when pack = 'pdd-seed' then 5
			                when pack = 'pdd-2025' and base < 300 then 3
			                when breach = 'late' then least(greatest(round(base / 100, 2), 3), 30)
			                else least(greatest(round(base / 10, 2), 5), 100) end as alone
			      from due d),
			-- What a buyer can get for the orders of one day is limited, on Taobao and since 2026.
			summed as (
			    select p.*, sum(alone) over (partition by shop_id, buyer, pack, (paid_at at time zone 'Asia/Shanghai')::date
			                                 order by effective_at, order_no, breach, id) as so_far
			      from priced p),
			capped as (
			    select s.*, case when pack = 'taobao-2026' then least(so_far, 100) - least(so_far - alone, 100) else alone end as amount
			      from summed s),
			entered as (
			    insert into entitlement (decision_id, order_id, rule, pack, basis, breach, base_amount, amount, payer, beneficiary,
			                             arithmetic, owed_since, business_date, uncapped_amount, cut_by, buyer_key)
			    select id, order_id, rule, pack, breach, breach, base, amount, 'seller', 'buyer', '', effective_at, %2$s,
			           case when amount < alone then alone end, case when amount < alone then 'TB-P11' end, buyer
			      from capped
			    on conflict (decision_id) do nothing
			    returning id, amount)
			insert into ledger_entry (entitlement_id, movement, account, amount, booked_for)
			select id, 'OWED', 'seller', -amount, %2$s from entered where amount > 0
			 union all
			select id, 'OWED', 'buyer', amount, %2$s from entered where amount > 0""";

	private HandSql() {
	}

	/**
	 * Runs them one after the other, each in a transaction of its own.
	 * @return nanoseconds of each job
	 */
	static Map<String, Long> run(DataSource database) {
		JdbcTemplate jdbc = new JdbcTemplate(database);
		Map<String, Long> nanos = new LinkedHashMap<>();
		statements().forEach((job, sql) -> {
			long begin = System.nanoTime();
			jdbc.update(sql);
			nanos.put(job, System.nanoTime() - begin);
		});
		return nanos;
	}

	/** The statements by their jobs, in their order. */
	static Map<String, String> statements() {
		Map<String, String> statements = new LinkedHashMap<>();
		String date = "date '%s'".formatted(BenchShop.DATE);
		statements.put("refunds", REFUNDS.formatted(BenchShop.CUT_OFF, date));
		statements.put("shipments", SHIPMENTS.formatted(BenchShop.CUT_OFF, date));
		statements.put("compensation", COMPENSATION.formatted(BenchShop.CUT_OFF, date));
		return statements;
	}

}
