package org.aftersales.quality;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * Orders with a quality claim by SKU, each under its first claim in the window. One size
 * or colour that is cut badly shows here, while its goods as a whole look sound.
 */
final class QualityRefundSkus {

	private final QualityRefundQueries queries;

	QualityRefundSkus(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * Every SKU with an order in either window, the most frequent first; each number once
	 * with its latest words, and without a number each title and variant. A text that the
	 * feed lacks is empty.
	 */
	TableSheet stream(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("quality.skus", Column.of("quality.skus.no", ColumnKind.ID),
				Column.of("quality.skus.goodsNo", ColumnKind.ID),
				Column.of("quality.skus.goods", ColumnKind.TEXT).wide(60),
				Column.of("quality.skus.spec", ColumnKind.TEXT).wide(24), QualityRefundBreakdown.ORDERS,
				QualityRefundBreakdown.PREVIOUS);
		this.queries
			.statement(
					QualityRefundBreakdown.FIRST_CLAIMS
							+ """
									select *
									  from (select coalesce(sku_no, '') as sku, coalesce(goods_no, '') as goods, platform,
									               coalesce((array_agg(goods_title order by applied_at desc, claim_no collate "C")
									                         filter (where goods_title is not null))[1], '') as title,
									               coalesce((array_agg(spec order by applied_at desc, claim_no collate "C")
									                         filter (where spec is not null))[1], '') as variant,
									               count(*) filter (where current) as orders, count(*) filter (where not current) as orders_before
									          from first_claim
									         group by platform, goods_no, sku_no, case when sku_no is null then goods_title end,
									                  case when sku_no is null then spec end) skus
									 order by orders desc, orders_before desc, sku collate "C", goods collate "C", title collate "C", variant collate "C",
									          platform collate "C"
									""",
					date)
			.withFetchSize(500)
			.query((row) -> {
				table.row(row.getString("sku"), row.getString("goods"), row.getString("title"),
						row.getString("variant"), row.getLong("orders"), row.getLong("orders_before"));
			});
		return table;
	}

}
