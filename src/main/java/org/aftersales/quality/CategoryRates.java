package org.aftersales.quality;

import java.util.List;
import java.util.Set;

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
			         coalesce((array_agg(goods_title order by applied_at desc, claim_no collate "C")
			                   filter (where goods_title is not null))[1], '') as goods,
			         count(*) filter (where current) as orders, count(*) filter (where not current) as orders_before
			    from first_claim
			   group by 1, 2, 3),
			any_claim as materialized (
			  select s.platform, c.order_id, c.claim_no, c.applied_at, c.goods_no, c.goods_title
			    from claim c
			    join shop_order o on o.id = c.order_id
			    join shop s on s.shop_id = o.shop_id
			   where c.goods_no is not null and c.applied_at < :cutOff and not o.fake),
			numbered as (
			  select distinct platform, goods_no from any_claim),
			only_line as (
			  select i.order_id, min(i.title) as title
			    from order_item i
			   where not i.gift and i.order_id in (select order_id from any_claim)
			   group by i.order_id
			  having count(*) = 1),
			titled as (
			  select distinct on (platform, title) platform, title, goods_no
			    from (select platform, goods_title as title, goods_no, applied_at, claim_no from any_claim
			           where goods_title is not null
			           union all
			          select a.platform, l.title, a.goods_no, a.applied_at, a.claim_no
			            from any_claim a join only_line l on l.order_id = a.order_id) known
			   order by platform, title, applied_at desc, claim_no collate "C"),
			holding as (
			  select o.id, s.platform, coalesce(o.category, '') as category, coalesce(n.goods_no, t.goods_no, i.goods_no, '') as goods_no,
			         o.group_formed_at
			    from shop_order o
			    join shop s on s.shop_id = o.shop_id
			    join order_item i on i.order_id = o.id and not i.gift
			    left join numbered n on n.platform = s.platform and n.goods_no = i.goods_no
			    left join titled t on t.platform = s.platform and t.title = i.title
			   where not o.fake and o.paid_at < :cutOff and o.group_formed_at >= :since and o.group_formed_at < :cutOff
			   union
			  select o.id, a.platform, coalesce(o.category, ''), a.goods_no, o.group_formed_at
			    from any_claim a
			    join shop_order o on o.id = a.order_id
			   where o.paid_at < :cutOff and o.group_formed_at >= :since and o.group_formed_at < :cutOff),
			formed as (
			  select platform, category, goods_no, count(distinct id) filter (where group_formed_at >= :from) as formed,
			         count(distinct id) filter (where group_formed_at < :from) as formed_before
			    from holding
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

	private final Set<String> known;

	CategoryRates(QualityRefundQueries queries, BusinessDate date) {
		this.queries = queries;
		this.date = date;
		this.known = queries.known(date);
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
	 * Orders formed are those that hold the goods: a line has their number, or the title
	 * under which a claim, or the only line of an order with a claim, knows them, or the
	 * order itself has a claim about them. Lines often carry the seller's own number, so
	 * a number that no claim names says nothing against a title. Gifts do not count.
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
							this.before.of(row.getString("platform"), row.getString("category"))),
					this.known.contains(row.getString("platform"))))
			.list()
			.stream()
			.sorted(Rated.WORST_FIRST)
			.toList();
	}

}
