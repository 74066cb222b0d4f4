package org.aftersales.quality;

import java.util.List;

import org.aftersales.calendar.BusinessDate;

/**
 * Orders formed and orders with a quality claim by platform and category, and by goods
 * within it, held against the standards of both windows. An order is of the category that
 * the feed gives it, whatever else it holds.
 */
final class CategoryRates {

	private static final String CATEGORIES = """
			, claimed as (
			  select platform, coalesce(category, '') as category, count(*) filter (where current) as orders,
			         count(*) filter (where not current) as orders_before
			    from first_claim
			   group by 1, 2),
			formed as (
			  select s.platform, coalesce(o.category, '') as category, count(*) filter (where o.group_formed_at >= :from) as formed,
			         count(*) filter (where o.group_formed_at < :from) as formed_before
			    from shop_order o
			    join shop s on s.shop_id = o.shop_id
			   where not o.fake and o.paid_at < :cutOff and o.group_formed_at >= :since and o.group_formed_at < :cutOff
			   group by 1, 2)
			select platform, category, '' as goods, '' as goods_no, coalesce(orders, 0) as orders, coalesce(orders_before, 0) as orders_before,
			       coalesce(formed, 0) as formed, coalesce(formed_before, 0) as formed_before
			  from claimed
			  full join formed using (platform, category)
			""";

	private static final String GOODS = """
			, claimed as (
			  select platform, coalesce(category, '') as category, coalesce(goods_no, '') as goods_no,
			         coalesce(min(goods_title collate "C"), '') as goods, count(*) filter (where current) as orders,
			         count(*) filter (where not current) as orders_before
			    from first_claim
			   group by 1, 2, 3),
			titled as (
			  select distinct on (goods_title) goods_title as title, goods_no
			    from first_claim
			   where goods_no is not null
			   order by goods_title, goods_no collate "C"),
			formed as (
			  select s.platform, coalesce(o.category, '') as category, coalesce(i.goods_no, t.goods_no, '') as goods_no,
			         count(distinct o.id) filter (where o.group_formed_at >= :from) as formed,
			         count(distinct o.id) filter (where o.group_formed_at < :from) as formed_before
			    from shop_order o
			    join shop s on s.shop_id = o.shop_id
			    join order_item i on i.order_id = o.id and not i.gift
			    left join titled t on t.title = i.title
			   where not o.fake and o.paid_at < :cutOff and o.group_formed_at >= :since and o.group_formed_at < :cutOff
			   group by 1, 2, 3)
			select platform, category, goods, goods_no, orders, orders_before, coalesce(formed, 0) as formed,
			       coalesce(formed_before, 0) as formed_before
			  from claimed
			  left join formed using (platform, category, goods_no)
			""";

	private final QualityRefundQueries queries;

	private final BusinessDate date;

	private final CategoryStandards now;

	private final CategoryStandards before;

	CategoryRates(QualityRefundQueries queries, BusinessDate date) {
		this.queries = queries;
		this.date = date;
		this.now = CategoryStandards.on(date, queries);
		this.before = CategoryStandards.on(date.minusDays(QualityRefundQueries.WINDOW), queries);
	}

	/**
	 * Every category of a platform with an order formed or a quality claim in either
	 * window, the worst first.
	 */
	List<Rated> categories() {
		return rated(CATEGORIES);
	}

	/**
	 * Every goods of a category with a quality claim in either window, the worst first.
	 * Orders formed are those that hold the goods, known by their number, or by their
	 * title where a line has none; gifts do not count.
	 */
	List<Rated> goods() {
		return rated(GOODS);
	}

	private List<Rated> rated(String sql) {
		return this.queries.statement(QualityRefundBreakdown.FIRST_CLAIMS + sql, this.date)
			.query((row, index) -> new Rated(row.getString("platform"), row.getString("category"),
					row.getString("goods"), row.getString("goods_no"),
					new Standing(row.getLong("orders"), row.getLong("formed"),
							this.now.of(row.getString("platform"), row.getString("category"))),
					new Standing(row.getLong("orders_before"), row.getLong("formed_before"),
							this.before.of(row.getString("platform"), row.getString("category")))))
			.list()
			.stream()
			.sorted(Rated.WORST_FIRST)
			.toList();
	}

}
