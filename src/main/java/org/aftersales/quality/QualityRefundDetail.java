package org.aftersales.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row for each quality claim applied in the window, the latest first, with how it
 * ended by the facts before the cut-off.
 */
final class QualityRefundDetail {

	static final Column ASKED = Column.of("quality.detail.asked", ColumnKind.MONEY);

	static final Column COUNTED = Column.of("quality.detail.counted", ColumnKind.FLAG);

	private static final Column[] COLUMNS = { Column.of("quality.detail.order", ColumnKind.ID),
			Column.of("quality.detail.claim", ColumnKind.ID), Column.of("quality.detail.shop", ColumnKind.TEXT),
			Column.of("quality.detail.platform", ColumnKind.TEXT).wide(12),
			Column.of("quality.detail.applied", ColumnKind.INSTANT),
			Column.of("quality.detail.reason", ColumnKind.TEXT).wide(28), ASKED,
			Column.of("quality.detail.goodsNo", ColumnKind.ID).wide(16),
			Column.of("quality.detail.goods", ColumnKind.TEXT).wide(40).wrapping(),
			Column.of("quality.detail.spec", ColumnKind.TEXT).wide(24),
			Column.of("quality.detail.ended", ColumnKind.TEXT).wide(22),
			Column.of("quality.detail.endedAt", ColumnKind.INSTANT),
			Column.of("quality.detail.refunded", ColumnKind.MONEY), COUNTED };

	private final QualityRefundQueries queries;

	QualityRefundDetail(QualityRefundQueries queries) {
		this.queries = queries;
	}

	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("quality.detail", COLUMNS);
		Labels labels = draft.labels();
		this.queries
			.statement(
					"with " + QualityRefundQueries.QUALITY
							+ """
									select q.*, ending.kind as ended, ending.at as ended_at, refund.amount as refunded,
									       row_number() over (partition by q.order_id order by q.applied_at, q.claim_no collate "C") = 1 as counted
									  from quality q
									  left join lateral (select kind, at
									                       from (select e.kind, e.at from claim_event e
									                              where e.claim_id = q.claim_id and e.at < :cutOff
									                                and e.kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED')
									                             union all
									                             select 'BY_TIME', d.effective_at from decision d
									                              where d.subject = 'CLAIM' and d.subject_id = q.claim_id and d.effective_at < :cutOff
									                                and d.to_stage in ('CLOSED', 'COMPLETED')) ends
									                      order by at, kind collate "C" limit 1) ending on true
									  left join lateral (select sum(e.amount) as amount
									                       from claim_event e
									                      where e.claim_id = q.claim_id and e.at < :cutOff and e.kind = 'REFUNDED') refund on true
									 where q.current
									 order by q.applied_at desc, q.shop_id collate "C", q.claim_no collate "C"
									""",
					date)
			.withFetchSize(500)
			.query((row) -> {
				table.row(row.getString("order_no"), row.getString("claim_no"), row.getString("shop"),
						row.getString("platform"), instant(row, "applied_at"), row.getString("first_reason"),
						row.getBigDecimal("requested_amount"), row.getString("goods_no"), row.getString("goods_title"),
						row.getString("spec"), ended(row.getString("ended"), labels), instant(row, "ended_at"),
						row.getBigDecimal("refunded"), row.getBoolean("counted"));
			});
		return table;
	}

	private static String ended(@Nullable String kind, Labels labels) {
		return (kind == null) ? labels.text("quality.detail.open") : labels.word("quality.detail.ended.", kind);
	}

	private static java.time.@Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
