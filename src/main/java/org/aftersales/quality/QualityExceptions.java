package org.aftersales.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
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
 * What a person has to do about claims: quality claims of the window that no fact ends,
 * with whose turn it is, and claims of any reason whose facts contradict a decision. The
 * longest wait stands first.
 */
final class QualityExceptions {

	private static final Set<String> SELLERS_TURN = Set.of("refund", "goods", "answer");

	/** Whether the seller has to act next. */
	private static final Column SELLERS = Column.of("quality.exceptions.sellers", ColumnKind.FLAG).wide(14);

	private static final String OPEN = "with " + QualityRefundQueries.QUALITY
			+ """
					, waiting as (
					  select q.*, coalesce(last.kind, '') as last_kind, greatest(last.at, q.applied_at) as last_at,
					         made.outcome, made.rule, made.pack, made.effective_at, made.amount, made.arithmetic
					    from quality q
					    left join lateral (select e.kind, e.at from claim_event e
					                        where e.claim_id = q.claim_id and e.at < :cutOff
					                          and e.kind in ('SELLER_AGREED', 'SELLER_REFUSED', 'RETURN_ENTERED', 'RETURN_SIGNED', 'PLATFORM_INTERVENED')
					                        order by e.at desc, e.kind collate "C" limit 1) last on true
					    left join lateral (select d.outcome, d.rule, d.pack, d.effective_at, d.amount, d.arithmetic from decision d
					                        where d.subject = 'CLAIM' and d.subject_id = q.claim_id and d.effective_at < :cutOff
					                          and d.outcome in ('AGREED', 'REFUNDED', 'CLOSED', 'COMPLETED', 'WITH_PLATFORM')
					                        order by d.effective_at desc, d.id desc limit 1) made on true
					   where q.current
					     and not exists (select from claim_event e
					                      where e.claim_id = q.claim_id and e.at < :cutOff
					                        and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED'))),
					open as (
					  select case when outcome = 'REFUNDED' then 'refund'
					              when 'PLATFORM_INTERVENED' = last_kind or outcome = 'WITH_PLATFORM' then 'withPlatform'
					              when last_kind in ('RETURN_ENTERED', 'RETURN_SIGNED') then 'goods'
					              when last_kind = 'SELLER_AGREED' or outcome = 'AGREED' then 'buyer'
					              when last_kind = 'SELLER_REFUSED' then 'refused'
					              else 'answer' end as code,
					         claim_id, order_no, claim_no, shop_id, shop, platform, first_reason, greatest(last_at, effective_at) as since,
					         coalesce(amount, requested_amount) as amount, rule, pack, coalesce(arithmetic, '') as sentence
					    from waiting
					   where outcome is null or outcome not in ('CLOSED', 'COMPLETED')
					   union all
					  select 'contradicted', c.id, o.order_no, c.claim_no, s.shop_id, s.name, s.platform, c.first_reason, k.fact_at, c.requested_amount,
					         null, null, k.message
					    from break_item k
					    join claim c on c.id = k.subject_id
					    join shop_order o on o.id = k.order_id
					    join shop s on s.shop_id = o.shop_id
					   where k.subject = 'CLAIM' and k.business_date <= :date and (k.closed_on is null or k.closed_on > :date))
					""";

	private final QualityRefundQueries queries;

	private final Deadlines deadlines;

	QualityExceptions(QualityRefundQueries queries, Deadlines deadlines) {
		this.queries = queries;
		this.deadlines = deadlines;
	}

	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		Labels labels = draft.labels();
		TableSheet table = draft.table("quality.exceptions", Column.of("quality.exceptions.claim", ColumnKind.ID),
				Column.of("quality.exceptions.what", ColumnKind.TEXT).wide(26),
				Column.of("quality.exceptions.toDo", ColumnKind.TEXT).wide(46).wrapping(),
				Column.of("quality.exceptions.owner", ColumnKind.TEXT).wide(14),
				Column.of("quality.exceptions.due", ColumnKind.INSTANT),
				Column.of("quality.exceptions.since", ColumnKind.INSTANT),
				Column.of("quality.exceptions.hours", ColumnKind.HOURS),
				Column.of("quality.exceptions.amount", ColumnKind.MONEY),
				Column.of("quality.exceptions.order", ColumnKind.ID),
				Column.of("quality.exceptions.shop", ColumnKind.TEXT).wide(24),
				Column.of("quality.exceptions.platform", ColumnKind.TEXT).wide(12),
				Column.of("quality.exceptions.reason", ColumnKind.TEXT).wide(24),
				Column.of("quality.exceptions.rule", ColumnKind.RULE),
				Column.of("quality.exceptions.pack", ColumnKind.ID).wide(16),
				Column.of("quality.exceptions.sentence", ColumnKind.TEXT).wide(60).wrapping(), SELLERS);
		try (Stream<Waiting> waiting = this.queries
			.statement(
					OPEN + """
							select * from open
							 order by since, platform collate "C", shop_id collate "C", claim_no collate "C", code collate "C", sentence collate "C"
							""",
					date)
			.withFetchSize(500)
			.query((row, index) -> Waiting.of(row))
			.stream()) {
			this.deadlines.forEach(waiting, SubjectKind.CLAIM, Waiting::claim, date,
					(claim, due) -> row(table, claim, due, date, labels));
		}
		return table;
	}

	private static void row(TableSheet table, Waiting claim, Optional<Instant> due, BusinessDate date, Labels labels) {
		String key = "quality.exceptions." + claim.code();
		table.row(claim.claimNo(), labels.text(key), labels.text(key + ".toDo"), labels.text(key + ".owner"),
				due.orElse(null), claim.since(), Hours.between(claim.since(), date.cutOff()), claim.amount(),
				claim.orderNo(), claim.shop(), claim.platform(), claim.reason(), claim.rule(), claim.pack(),
				claim.sentence(), SELLERS_TURN.contains(claim.code()));
	}

	/**
	 * How many wait for the seller.
	 */
	static long sellersTurn(TableSheet table) {
		return table.sum(SELLERS).whole();
	}

	/**
	 * Asks that there be as many as another statement counts.
	 */
	void check(TableSheet table, BusinessDate date, WorkbookDraft draft) {
		draft.check("quality.check.exceptions", table.count(), this.queries.statement(
				"""
						select (select count(*)
						          from (select c.id
						                  from claim c, shop_order o, shop s
						                 where o.id = c.order_id and s.shop_id = o.shop_id and not o.fake and o.paid_at < :cutOff
						                   and c.applied_at >= :from and c.applied_at < :cutOff
						                   and (s.platform, c.first_reason) in (select * from unnest(:platforms::text[], :reasons::text[]))
						                except
						                select claim_id from claim_event
						                 where at < :cutOff and kind = any (array['CLOSED', 'COMPLETED', 'REFUNDED', 'WITHDRAWN'])
						                except
						                select distinct d.subject_id from decision d
						                 where d.subject = 'CLAIM' and d.effective_at < :cutOff and d.to_stage in ('CLOSED', 'COMPLETED')) standing)
						     + (select count(*) from break_item
						         where subject = 'CLAIM' and business_date <= :date and coalesce(closed_on > :date, true))""",
				date)
			.query(Long.class)
			.single());
	}

	/**
	 * A claim that waits.
	 *
	 * @param claim our key of it
	 * @param code what its words hang on
	 */
	private record Waiting(long claim, String code, String claimNo, String orderNo, String shop, String platform,
			@Nullable String reason, Instant since, @Nullable BigDecimal amount, @Nullable String rule,
			@Nullable String pack, String sentence) {

		static Waiting of(ResultSet row) throws SQLException {
			return new Waiting(row.getLong("claim_id"), row.getString("code"), row.getString("claim_no"),
					row.getString("order_no"), row.getString("shop"), row.getString("platform"),
					row.getString("first_reason"), row.getObject("since", OffsetDateTime.class).toInstant(),
					row.getBigDecimal("amount"), row.getString("rule"), row.getString("pack"),
					row.getString("sentence"));
		}

	}

}
