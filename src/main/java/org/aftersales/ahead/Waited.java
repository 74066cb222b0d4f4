package org.aftersales.ahead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.SubjectKind;
import org.aftersales.decision.UpcomingLapse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the tables of facts, by statements that share nothing with the judging, whether
 * what a clock waits for has not come, and how many claims are open.
 */
@Component
class Waited {

	private static final String ENDS = "('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')";

	private final JdbcClient jdbc;

	Waited(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was paid for the order of each that is still waited for, by its place in the
	 * list; the others are missing.
	 */
	Map<Integer, BigDecimal> stillWaitedFor(List<UpcomingLapse> lapses, Instant cutOff) {
		Map<Integer, BigDecimal> paid = new HashMap<>();
		this.jdbc
			.sql("""
					select x.place, o.paid_amount
					  from unnest(:places::int[], :orders::bigint[], :subjects::bigint[], :waits::text[])
					    as x (place, order_id, subject_id, waits)
					  join shop_order o on o.id = x.order_id and o.fake is false
					 where case x.waits
					         when 'GROUP' then coalesce(o.group_formed_at >= :cutOff, true)
					         when 'PICKUP' then not exists (
					           select from shipment p, shipment_event e
					            where p.order_id = o.id and e.shipment_id = p.id and e.kind = 'PICKED_UP' and e.at < :cutOff)
					         when 'RECEIPT' then not exists (
					           select from shipment p, shipment_event e
					            where p.order_id = o.id and e.shipment_id = p.id and e.kind = 'RECEIVED' and e.at < :cutOff)
					         when 'PARCEL_PICKUP' then not exists (
					           select from shipment_event e where e.shipment_id = x.subject_id and e.kind = 'PICKED_UP' and e.at < :cutOff)
					         when 'PARCEL' then not exists (
					           select from shipment_event e where e.shipment_id = x.subject_id and e.kind = 'SIGNED' and e.at < :cutOff)
					         when 'CLAIM' then exists (
					           select from claim c
					            where c.id = x.subject_id and c.order_id = o.id and c.applied_at < :cutOff
					              and coalesce((select max(e.at) filter (where e.kind in %s) is distinct from max(e.at)
					                              from claim_event e where e.claim_id = c.id and e.at < :cutOff having count(*) > 0), true))
					       end"""
				.formatted(ENDS))
			.param("places", IntStream.range(0, lapses.size()).boxed().toArray(Integer[]::new))
			.param("orders", lapses.stream().map(UpcomingLapse::orderId).toArray(Long[]::new))
			.param("subjects", lapses.stream().map(UpcomingLapse::subjectId).toArray(Long[]::new))
			.param("waits", lapses.stream().map(Waited::waitsFor).toArray(String[]::new))
			.param("cutOff", cutOff.atOffset(ZoneOffset.UTC))
			.query((row) -> {
				paid.put(row.getInt("place"), row.getBigDecimal("paid_amount"));
			});
		return paid;
	}

	/**
	 * About how many clocks run, rather too many: claims that have not ended by the
	 * facts, and orders that a night must look at.
	 */
	long running() {
		return this.jdbc.sql("""
				select (select count(*) from claim c
				         where not exists (select from claim_event e
				                            where e.claim_id = c.id
				                              and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')))
				       + (select count(*) from order_state where due_at is not null)""").query(Long.class).single();
	}

	/**
	 * The claims made before the cut-off less those that have ended.
	 */
	long openClaims(BusinessDate date) {
		return this.jdbc
			.sql("""
					with made as (
					  select c.id from claim c, shop_order o where o.id = c.order_id and o.fake is false and c.applied_at < :cutOff),
					facts as (
					  select claim_id, max(at) as last_at, max(at) filter (where kind in %s) as ended_at,
					         bool_or(kind in ('PLATFORM_INTERVENED', 'EVIDENCE_ASKED', 'RULED')) as disputed
					    from claim_event where at < :cutOff group by claim_id)
					select (select count(*) from made)
					       - (select count(*) from made m
					           where m.id in (select claim_id from facts where ended_at = last_at)
					              or m.id in (select d.subject_id from decision d left join facts f on f.claim_id = d.subject_id
					                           where d.subject = 'CLAIM' and d.to_stage in %s and d.effective_at < :cutOff
					                             and f.disputed is not true and coalesce(f.last_at < d.effective_at, true)
					                             and d.subject_id not in (select b.subject_id from break_item b
					                                                       where b.subject = 'CLAIM' and b.kind = 'LATE_FACT'))
					              or m.id::text in (select q.subject_key from quarantined q
					                                 where q.subject = 'CLAIM' and q.state = 'DISCARDED' and q.closed_on <= :date))"""
				.formatted(ENDS, ENDS))
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.param("date", date.date())
			.query(Long.class)
			.single();
	}

	private static String waitsFor(UpcomingLapse lapse) {
		if (lapse.subject() == SubjectKind.CLAIM) {
			return "CLAIM";
		}
		return switch (lapse.rule().node()) {
			case GROUP -> "GROUP";
			case CONFIRM_RECEIPT -> "RECEIPT";
			case PICKUP -> "PARCEL_PICKUP";
			default -> (lapse.subject() == SubjectKind.SHIPMENT) ? "PARCEL" : "PICKUP";
		};
	}

}
