package org.aftersales.penalty;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.decision.Deadlines;
import org.aftersales.decision.SubjectKind;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Hours;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to do about broken shipping promises, one row for each decision, the
 * dearest first: penalties to a deposit, orders still not sent, parcels that still stand
 * still, breaches without an amount, and decisions that facts contradict.
 */
final class ShippingExceptions {

	private static final Column UNSHIPPED = Column.of("shipping.exceptions.unshipped", ColumnKind.FLAG).wide(14);

	private static final Column IN_WINDOW = Column.of("shipping.exceptions.inWindow", ColumnKind.FLAG).wide(14);

	/**
	 * {@code open}: the exceptions, each with a code that its words hang on.
	 */
	private static final String OPEN = "with " + ShippingQueries.BREACHES
			+ """
					, unsent as (
					  select distinct on (b.order_id) b.*, 'late' as code, null::text as parcel_no
					    from breaches b
					   where b.outcome = 'LATE' and b.excuse is null
					     and not exists (select from shipment p join shipment_event v on v.shipment_id = p.id
					                      where p.order_id = b.order_id and v.kind in ('PICKED_UP', 'SIGNED', 'RECEIVED') and v.at < :cutOff)
					     and not exists (select from claim c join claim_event v on v.claim_id = c.id
					                      where c.order_id = b.order_id and v.kind = 'REFUNDED' and v.at < :cutOff)
					   order by b.order_id, b.effective_at, b.decision_id),
					still as (
					  select b.*, 'standing' as code, p.parcel_no
					    from breaches b
					    join shipment p on b.subject = 'SHIPMENT' and p.id = b.subject_id
					   where b.current and b.kind = 'trace' and b.excuse is null
					     and not exists (select from shipment_event v
					                      where v.shipment_id = p.id and v.at >= b.effective_at and v.at < :cutOff)),
					unpriced as (
					  select b.*, 'unpriced' as code, null::text as parcel_no from breaches b where b.amount is null),
					deposit as (
					  select b.*, 'deposit' as code, null::text as parcel_no
					    from breaches b
					   where b.beneficiary <> 'buyer' and b.net > 0
					     and not exists (select from entitlement e join entitlement_event v on v.entitlement_id = e.id
					                      where e.decision_id = b.decision_id and v.kind in ('PAID', 'ADVANCED', 'WAIVED') and v.booked_for <= :date)),
					open as (
					  select code, case when code in ('late', 'standing') then order_id else 0 end as waiting_for,
					         case when code = 'deposit' then (select e.due_by from entitlement e where e.decision_id = found.decision_id) end as pay_by,
					         order_no, parcel_no, shop_id, shop, platform, rule, pack, effective_at as since, net,
					         coalesce(arithmetic, clock) as sentence
					    from (table unsent union all table still union all table unpriced union all table deposit) found
					   union all
					  select 'contradicted', 0, null, o.order_no, p.parcel_no, s.shop_id, s.name, s.platform, null, null, k.fact_at, null, k.message
					    from break_item k
					    join shop_order o on o.id = k.order_id
					    join shop s on s.shop_id = o.shop_id
					    left join shipment p on k.subject = 'SHIPMENT' and p.id = k.subject_id
					   where k.subject in ('ORDER', 'SHIPMENT') and k.business_date <= :date and (k.closed_on is null or k.closed_on > :date))
					""";

	private final ShippingQueries queries;

	private final Deadlines deadlines;

	ShippingExceptions(ShippingQueries queries, Deadlines deadlines) {
		this.queries = queries;
		this.deadlines = deadlines;
	}

	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		Labels labels = draft.labels();
		TableSheet table = draft.table("shipping.exceptions", Column.of("shipping.exceptions.order", ColumnKind.ID),
				Column.of("shipping.exceptions.what", ColumnKind.TEXT).wide(26),
				Column.of("shipping.exceptions.toDo", ColumnKind.TEXT).wide(46).wrapping(),
				Column.of("shipping.exceptions.owner", ColumnKind.TEXT).wide(14),
				Column.of("shipping.exceptions.due", ColumnKind.INSTANT),
				Column.of("shipping.exceptions.since", ColumnKind.INSTANT),
				Column.of("shipping.exceptions.hours", ColumnKind.HOURS),
				Column.of("shipping.exceptions.owed", ColumnKind.MONEY),
				Column.of("shipping.exceptions.shop", ColumnKind.TEXT).wide(24),
				Column.of("shipping.exceptions.platform", ColumnKind.TEXT).wide(12),
				Column.of("shipping.exceptions.parcel", ColumnKind.ID).wide(9),
				Column.of("shipping.exceptions.rule", ColumnKind.RULE),
				Column.of("shipping.exceptions.pack", ColumnKind.ID).wide(16),
				Column.of("shipping.exceptions.sentence", ColumnKind.TEXT).wide(60).wrapping(), UNSHIPPED, IN_WINDOW);
		try (Stream<Waiting> waiting = this.queries
			.statement(
					OPEN + """
							select * from open
							 order by coalesce(net, 0.00) desc, since, platform collate "C", shop_id collate "C", order_no collate "C",
							          parcel_no collate "C" nulls first, code collate "C", rule collate "C" nulls first, sentence collate "C"
							""",
					date)
			.withFetchSize(500)
			.query((row, index) -> Waiting.of(row))
			.stream()) {
			this.deadlines.forEach(waiting, SubjectKind.ORDER, Waiting::order, date,
					(one, due) -> row(table, one, due, date, labels));
		}
		return table;
	}

	private static void row(TableSheet table, Waiting one, Optional<Instant> clock, BusinessDate date, Labels labels) {
		String key = "shipping.exceptions." + one.code();
		table.row(one.orderNo(), labels.text(key), labels.text(key + ".toDo"), labels.text(key + ".owner"),
				one.payBy().or(() -> clock).orElse(null), one.since(), Hours.between(one.since(), date.cutOff()),
				one.net(), one.shop(), one.platform(), one.parcelNo(), one.rule(), one.pack(), one.sentence(),
				one.code().equals("late"), !one.since().isBefore(date.windowStart(ShippingQueries.WINDOW)));
	}

	/**
	 * Asks that there be as many as other statements count.
	 * @param unshipped late orders that still wait
	 */
	void check(TableSheet table, Unshipped unshipped, BusinessDate date, WorkbookDraft draft) {
		long waiting = unshipped.waiting() + unshipped.older();
		draft.check("shipping.check.unshipped", table.sumWhere(UNSHIPPED, IN_WINDOW), unshipped.waiting());
		draft.check("shipping.check.exceptions", table.count(), waiting + this.queries.statement(
				"""
						select (select count(*)
						          from decision d
						          join shop_order o on o.id = d.order_id
						         where d.breach is not null and not o.fake and d.effective_at < :cutOff
						           and not exists (select from entitlement e where e.decision_id = d.id and e.owed_since < :cutOff))
						     + (select count(*)
						          from entitlement e
						          join decision d on d.id = e.decision_id and d.breach is not null and d.effective_at < :cutOff
						          join shop_order o on o.id = d.order_id and not o.fake
						         where e.owed_since < :cutOff and e.beneficiary <> 'buyer'
						           and e.amount > coalesce((select sum(v.amount) from entitlement_event v
						                                     where v.entitlement_id = e.id and v.kind = 'REVERSED' and v.booked_for <= :date), 0)
						           and not exists (select from entitlement_event v
						                            where v.entitlement_id = e.id and v.kind = any (array['PAID', 'ADVANCED', 'WAIVED'])
						                              and v.booked_for <= :date))
						     + (select count(*) from break_item
						         where subject <> 'CLAIM' and business_date <= :date and coalesce(closed_on > :date, true))
						     + (select count(*)
						          from decision d
						          join shop_order o on o.id = d.order_id
						          left join entitlement e on e.decision_id = d.id and e.owed_since < :cutOff
						         where d.subject = 'SHIPMENT' and d.breach in ('trace-timeout', 'trace-abnormal') and not o.fake
						           and d.effective_at >= :from and d.effective_at < :cutOff and e.excused_by is null
						           and not exists (select from entitlement_event v
						                            where v.entitlement_id = e.id and v.kind = 'REVERSED' and v.done_by = 'night' and v.booked_for <= :date)
						           and d.effective_at > coalesce((select max(at) from shipment_event
						                                           where shipment_id = d.subject_id and at < :cutOff), '-infinity'))""",
				date)
			.query(Long.class)
			.single());
	}

	/**
	 * What waits.
	 *
	 * @param order our key of the order whose clock runs on, or none
	 * @param payBy until when the money is to be paid, if a rule says so
	 * @param code what its words hang on
	 */
	private record Waiting(long order, Optional<Instant> payBy, String code, String orderNo, String shop,
			String platform, @Nullable String parcelNo, Instant since, @Nullable BigDecimal net, @Nullable String rule,
			@Nullable String pack, @Nullable String sentence) {

		static Waiting of(ResultSet row) throws SQLException {
			return new Waiting(row.getLong("waiting_for"),
					Optional.ofNullable(row.getObject("pay_by", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
					row.getString("code"), row.getString("order_no"), row.getString("shop"), row.getString("platform"),
					row.getString("parcel_no"), row.getObject("since", OffsetDateTime.class).toInstant(),
					row.getBigDecimal("net"), row.getString("rule"), row.getString("pack"), row.getString("sentence"));
		}

	}

}
