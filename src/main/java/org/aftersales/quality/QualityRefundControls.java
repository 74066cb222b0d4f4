package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.quality.QualityRefundWorkbook.Tables;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;
import org.aftersales.report.WorkbookDraft;

import org.springframework.stereotype.Component;

/**
 * The control totals of the quality workbook, by statements that share nothing with those
 * that fill it, and how complete its data is.
 */
@Component
class QualityRefundControls {

	private final QualityRefundQueries queries;

	QualityRefundControls(QualityRefundQueries queries) {
		this.queries = queries;
	}

	void check(BusinessDate date, WorkbookDraft draft, Tables tables, Trend trend) {
		Expected expected = expected(date);
		Total orders = tables.detail().sum(QualityRefundDetail.COUNTED);
		draft.check("quality.check.claims", tables.detail().count(), expected.claims());
		draft.check("quality.check.orders", orders, expected.orders());
		draft.check("quality.check.asked", tables.detail().sum(QualityRefundDetail.ASKED), expected.asked());
		draft.check("quality.check.formed", tables.shops().sum(QualityRefundBreakdown.FORMED), expected.formed());
		draft.check("quality.check.formedByPlatform", tables.platforms().sum(QualityRefundBreakdown.FORMED),
				expected.formed());
		draft.check("quality.check.formedByCategory", tables.categories().sum(QualityRefundBreakdown.FORMED),
				expected.formed());
		parts(tables).forEach((key, table) -> draft.check("quality.check." + key,
				table.sum(QualityRefundBreakdown.ORDERS), expected.orders()));
		draft.check("quality.check.changed", tables.changed().count(),
				new QualityRefundReasonChanges(this.queries).expected(date));
		new DefinitionControls(this.queries).check(date, draft, tables.definitions());
		draft.check("quality.check.trend", draft.bars(trend), expected.orders());
	}

	List<String> notes(BusinessDate date, Labels labels) {
		return this.queries
			.statement(
					"""
							select (select count(*) from break_item
							         where subject = 'CLAIM' and business_date <= :date and (closed_on is null or closed_on > :date)) as breaks,
							       (select count(*) from quarantined
							         where opened_on <= :date and (closed_on is null or closed_on > :date)) as quarantined,
							       (select count(*) from shop_order
							         where fake and group_formed_at >= :from and group_formed_at < :cutOff) as fake""",
					date)
			.query((row, index) -> List.of(
					labels.text("summary.breaks", labels.count(row.getLong("breaks")),
							labels.count(row.getLong("quarantined"))),
					labels.text("summary.fake", labels.count(row.getLong("fake")))))
			.single();
	}

	/**
	 * The breakdowns by the last part of the key of their check.
	 */
	private static Map<String, TableSheet> parts(Tables tables) {
		Map<String, TableSheet> parts = new LinkedHashMap<>();
		parts.put("shops", tables.shops());
		parts.put("platforms", tables.platforms());
		parts.put("reasons", tables.reasons());
		parts.put("categories", tables.categories());
		parts.put("categoryGoods", tables.categoryGoods());
		parts.put("goods", tables.goods());
		parts.put("skus", tables.skus());
		return parts;
	}

	private Expected expected(BusinessDate date) {
		return this.queries
			.statement(
					"""
							select count(*) as claims, count(distinct c.order_id) as orders,
							       coalesce(sum(c.requested_amount), 0.00) as asked,
							       (select count(*) from shop_order
							         where fake is false and paid_at < :cutOff
							           and (group_formed_at at time zone :zone)::date between :date::date - 29 and :date::date) as formed
							  from claim c
							 where (c.applied_at at time zone :zone)::date between :date::date - 29 and :date::date
							   and exists (select 1 from shop_order o, shop s
							                where o.id = c.order_id and s.shop_id = o.shop_id and o.fake is false and o.paid_at < :cutOff
							                  and (s.platform, c.first_reason) in
							                      (select * from unnest(:platforms::text[], :reasons::text[])))""",
					date)
			.query((row, index) -> new Expected(row.getLong("claims"), row.getLong("orders"),
					row.getBigDecimal("asked"), row.getLong("formed")))
			.single();
	}

	private record Expected(long claims, long orders, BigDecimal asked, long formed) {

	}

}
