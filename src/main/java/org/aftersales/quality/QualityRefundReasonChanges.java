package org.aftersales.quality;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * Quality claims of the window whose reason the buyer changed before the cut-off. Service
 * guides advise steering buyers to harmless reasons; because platforms count the first
 * one (ME-01e), that improves no rate and leaves a trace here.
 */
final class QualityRefundReasonChanges {

	static final Column HARMLESS = Column.of("quality.changed.harmless", ColumnKind.FLAG);

	private static final Column[] COLUMNS = { Column.of("quality.changed.claim", ColumnKind.ID),
			Column.of("quality.changed.order", ColumnKind.ID), Column.of("quality.changed.shop", ColumnKind.TEXT),
			Column.of("quality.changed.platform", ColumnKind.TEXT).wide(12),
			Column.of("quality.changed.first", ColumnKind.TEXT).wide(28),
			Column.of("quality.changed.later", ColumnKind.TEXT).wide(28),
			Column.of("quality.changed.at", ColumnKind.INSTANT), Column.of("quality.changed.asked", ColumnKind.MONEY),
			HARMLESS, Column.of("quality.changed.counted", ColumnKind.FLAG) };

	private final QualityRefundQueries queries;

	QualityRefundReasonChanges(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * The claims whose last reason is another than the first, the latest change first. A
	 * reason that is said again is no change.
	 */
	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("quality.changed", COLUMNS);
		this.queries
			.statement(
					"with " + QualityRefundQueries.QUALITY
							+ """
									, said as (
									  select e.claim_id, e.at, e.kind, e.reason,
									         lag(e.reason, 1, q.first_reason)
									           over (partition by e.claim_id order by e.at, e.kind collate "C") as reason_before
									    from quality q
									    join claim_event e on e.claim_id = q.claim_id
									   where q.current and e.kind in ('BUYER_MODIFIED', 'TYPE_CHANGED') and e.reason <> ''
									     and e.at < :cutOff),
									last_change as (
									  select distinct on (claim_id) claim_id, at, reason
									    from said
									   where reason <> reason_before
									   order by claim_id, at desc, kind collate "C" desc)
									select q.claim_no, q.order_no, q.shop, q.platform, q.first_reason, l.reason, l.at, q.requested_amount,
									       (q.platform, l.reason) not in (select * from unnest(:platforms::text[], :reasons::text[])) as harmless
									  from last_change l
									  join quality q on q.claim_id = l.claim_id
									 where l.reason <> q.first_reason
									 order by l.at desc, q.shop_id collate "C", q.claim_no collate "C"
									""",
					date)
			.withFetchSize(500)
			.query((row) -> {
				table.row(row.getString("claim_no"), row.getString("order_no"), row.getString("shop"),
						row.getString("platform"), row.getString("first_reason"), row.getString("reason"),
						row.getObject("at", OffsetDateTime.class).toInstant(), row.getBigDecimal("requested_amount"),
						row.getBoolean("harmless"), true);
			});
		return table;
	}

	/**
	 * How many there are, by a statement that shares nothing with the other.
	 */
	long expected(BusinessDate date) {
		return this.queries
			.statement(
					"""
							select count(*)
							  from (select c.first_reason, (array_agg(e.reason order by e.at desc, e.kind collate "C" desc))[1] as last_reason
							          from claim c
							          join claim_event e on e.claim_id = c.id
							         where (c.applied_at at time zone :zone)::date between :date::date - 29 and :date::date
							           and e.kind = any (array['TYPE_CHANGED', 'BUYER_MODIFIED']) and e.reason <> '' and not e.at >= :cutOff
							           and exists (select 1 from shop_order o, shop s
							                        where o.id = c.order_id and s.shop_id = o.shop_id and o.fake is false and o.paid_at < :cutOff
							                          and (s.platform, c.first_reason) in
							                              (select * from unnest(:platforms::text[], :reasons::text[])))
							         group by c.id) told
							 where last_reason <> first_reason""",
					date)
			.query(Long.class)
			.single();
	}

	/**
	 * The line of the summary.
	 */
	static String note(TableSheet changed, Labels labels) {
		return labels.text("quality.changed.summary", count(changed.count(), labels),
				count(changed.sum(HARMLESS), labels));
	}

	private static String count(Total total, Labels labels) {
		return labels.count(total.value().orElse(BigDecimal.ZERO).longValue());
	}

}
