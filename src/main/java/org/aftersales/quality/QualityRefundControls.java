package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.quality.QualityRefundWorkbook.Tables;
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
		draft.check("quality.check.formedRated",
				tables.shops().sumWhere(QualityRefundBreakdown.FORMED, QualityRefundBreakdown.RATED),
				expected.formedRated());
		draft.check("quality.check.ordersBefore", tables.shops().sum(QualityRefundBreakdown.PREVIOUS),
				expected.ordersBefore());
		draft.check("quality.check.formedBefore",
				tables.shops().sumWhere(QualityRefundBreakdown.FORMED_BEFORE, QualityRefundBreakdown.RATED),
				expected.formedRatedBefore());
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
		return this.queries.statement(
				"""
						with o as (
						  select x.id, (x.group_formed_at at time zone :zone)::date as formed_on, h.platform in (select unnest(:known::text[])) as rated
						    from shop_order x, shop h where h.shop_id = x.shop_id and x.fake is false and x.paid_at < :cutOff),
						c as (
						  select c.order_id, c.requested_amount, (c.applied_at at time zone :zone)::date as applied_on
						    from claim c
						   where exists (select 1 from shop_order o, shop s
						                  where o.id = c.order_id and s.shop_id = o.shop_id and o.fake is false and o.paid_at < :cutOff
						                    and (s.platform, c.first_reason) in
						                        (select * from unnest(:platforms::text[], :reasons::text[]))))
						select (select count(*) from c where applied_on between :date::date - 29 and :date::date) as claims,
						       (select count(distinct order_id) from c where applied_on between :date::date - 29 and :date::date) as orders,
						       (select count(distinct order_id) from c where applied_on between :date::date - 59 and :date::date - 30) as orders_before,
						       (select coalesce(sum(requested_amount), 0.00) from c
						         where applied_on between :date::date - 29 and :date::date) as asked,
						       (select count(*) from o where formed_on between :date::date - 29 and :date::date) as formed,
						       (select count(*) from o where rated and formed_on between :date::date - 29 and :date::date) as formed_rated,
						       (select count(*) from o where rated and formed_on between :date::date - 59 and :date::date - 30) as formed_rated_before""",
				date)
			.query((row, index) -> new Expected(row.getLong("claims"), row.getLong("orders"),
					row.getLong("orders_before"), row.getBigDecimal("asked"), row.getLong("formed"),
					row.getLong("formed_rated"), row.getLong("formed_rated_before")))
			.single();
	}

	private record Expected(long claims, long orders, long ordersBefore, BigDecimal asked, long formed,
			long formedRated, long formedRatedBefore) {

	}

}
