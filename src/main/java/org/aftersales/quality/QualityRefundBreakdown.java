package org.aftersales.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Places;
import org.aftersales.report.Ranking;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * Orders with a quality claim by shop, by reason and by goods. An order counts once,
 * under its first quality claim in the window, so that the parts add up to the whole.
 */
final class QualityRefundBreakdown {

	static final Column FORMED = Column.of("quality.shops.formed", ColumnKind.COUNT);

	/** Restricts sums to the platforms whose quality reasons are known. */
	static final Column RATED = Column.of("quality.shops.rated", ColumnKind.FLAG);

	static final Column ORDERS = Column.of("quality.part.orders", ColumnKind.COUNT).wide(18);

	static final Column RATE = Column.of("quality.shops.rate", ColumnKind.RATE).wide(18);

	static final Column FORMED_BEFORE = Column.of("quality.shops.formedBefore", ColumnKind.COUNT).wide(18);

	static final Column PREVIOUS = Column.of("quality.part.previous", ColumnKind.COUNT).wide(18);

	static final Column RATE_BEFORE = Column.of("quality.shops.rateBefore", ColumnKind.RATE).wide(18);

	/**
	 * {@code first_claim}: for each order and window the claim that it counts under.
	 */
	static final String FIRST_CLAIMS = "with " + QualityRefundQueries.QUALITY + """
			, first_claim as (
			  select distinct on (order_id, current) *
			    from quality
			   order by order_id, current, applied_at, claim_no collate "C")
			""";

	private final QualityRefundQueries queries;

	private final BusinessDate date;

	private final WorkbookDraft draft;

	private final Places places = new Places();

	QualityRefundBreakdown(QualityRefundQueries queries, BusinessDate date, WorkbookDraft draft) {
		this.queries = queries;
		this.date = date;
		this.draft = draft;
	}

	/**
	 * Every shop with an order formed or a quality claim in either window.
	 */
	List<Shop> shops() {
		Set<String> known = this.queries.known(this.date);
		return this.queries
			.statement(
					FIRST_CLAIMS
							+ """
									select s.shop_id, s.name, s.platform, coalesce(o.current, 0) as formed, coalesce(o.previous, 0) as formed_before,
									       coalesce(q.current, 0) as orders, coalesce(q.previous, 0) as orders_before
									  from shop s
									  left join (select shop_id, count(*) filter (where current) as current,
									                    count(*) filter (where not current) as previous
									               from first_claim group by shop_id) q on q.shop_id = s.shop_id
									  left join (select shop_id, count(*) filter (where group_formed_at >= :from) as current,
									                    count(*) filter (where group_formed_at < :from) as previous
									               from shop_order
									              where not fake and paid_at < :cutOff and group_formed_at >= :since and group_formed_at < :cutOff
									              group by shop_id) o on o.shop_id = s.shop_id
									 where o.shop_id is not null or q.shop_id is not null
									 order by orders desc, formed desc, s.shop_id collate "C"
									""",
					this.date)
			.query((row, index) -> new Shop(row.getString("shop_id"), row.getString("name"), row.getString("platform"),
					row.getLong("formed"), row.getLong("orders"), row.getLong("formed_before"),
					row.getLong("orders_before"), known.contains(row.getString("platform"))))
			.list();
	}

	/**
	 * Every reason with an order in either window.
	 */
	List<Part> reasons() {
		return this.queries.statement(FIRST_CLAIMS + """
				select first_reason as name, '' as note, count(*) filter (where current) as orders,
				       count(*) filter (where not current) as orders_before
				  from first_claim
				 group by first_reason
				 order by orders desc, orders_before desc, first_reason collate "C"
				""", this.date).query((row, index) -> part(row)).list();
	}

	TableSheet shopSheet(List<Shop> shops) {
		TableSheet table = this.draft.table("quality.shops", Column.of("quality.shops.id", ColumnKind.ID),
				Column.of("quality.shops.name", ColumnKind.TEXT).wide(28),
				Column.of("quality.shops.platform", ColumnKind.TEXT), FORMED, ORDERS, RATE, FORMED_BEFORE, PREVIOUS,
				RATE_BEFORE, RATED);
		for (Shop shop : shops) {
			table.row(shop.id(), shop.name(), shop.platform(), shop.formed(), shop.known() ? shop.orders() : null,
					orNull(shop.rate()), shop.formedBefore(), shop.known() ? shop.ordersBefore() : null,
					orNull(shop.rateBefore()), shop.known());
			this.places.add(table, shop.id());
		}
		return table;
	}

	TableSheet reasonSheet(List<Part> reasons) {
		TableSheet table = this.draft.table("quality.reasons",
				Column.of("quality.reasons.name", ColumnKind.TEXT).wide(40), ORDERS, PREVIOUS);
		reasons.forEach((reason) -> {
			table.row(reason.name(), reason.orders(), reason.ordersBefore());
			this.places.add(table, reason);
		});
		return table;
	}

	/**
	 * Every goods with an order in either window, each number once with its latest title;
	 * there may be too many to hold.
	 * @param most gets those that a ranking shows, the most frequent first
	 */
	TableSheet goodsSheet(List<Part> most) {
		TableSheet table = this.draft.table("quality.goods", Column.of("quality.goods.name", ColumnKind.TEXT).wide(60),
				Column.of("quality.goods.no", ColumnKind.ID), ORDERS, PREVIOUS);
		this.queries.statement(FIRST_CLAIMS + """
				select *
				  from (select coalesce((array_agg(goods_title order by applied_at desc, claim_no collate "C")
				                         filter (where goods_title is not null))[1], '') as name,
				               coalesce(goods_no, '') as note, platform, count(*) filter (where current) as orders,
				               count(*) filter (where not current) as orders_before
				          from first_claim
				         group by platform, goods_no, case when goods_no is null then goods_title end) goods
				 order by orders desc, orders_before desc, name collate "C", note collate "C", platform collate "C"
				""", this.date).withFetchSize(500).query((row) -> {
			Part one = part(row);
			table.row(one.name(), one.note(), one.orders(), one.ordersBefore());
			if (most.size() < Ranking.LONGEST) {
				most.add(one);
				this.places.add(table, one);
			}
		});
		return table;
	}

	/**
	 * The first page's rankings, each name leading to its row; once the sheets are
	 * filled. The goods are what can be mended, so they have most room.
	 * @param whole orders with a quality claim
	 */
	List<Ranking> rankings(long whole, List<Shop> shops, List<Part> reasons, List<Part> goods) {
		return List.of(Ranking.longest("quality.topGoods", whole, entries(goods)),
				new Ranking("quality.topReasons", whole, entries(reasons)),
				new Ranking("quality.topShops", whole, shops.stream().map(this::entry).toList()));
	}

	private List<Ranking.Entry> entries(List<Part> parts) {
		return parts.stream()
			.map((part) -> new Ranking.Entry(part.name(), part.note(), part.orders(), part.ordersBefore())
				.at(this.places.of(part)))
			.toList();
	}

	private Ranking.Entry entry(Shop shop) {
		String noRate = this.draft.labels().text(shop.known() ? "quality.noRate" : "quality.notComputable");
		return new Ranking.Entry(shop.name(), noRate, shop.orders(), shop.ordersBefore()).rated(shop.rate())
			.at(this.places.of(shop.id()));
	}

	private static Part part(ResultSet row) throws SQLException {
		return new Part(row.getString("name"), row.getString("note"), row.getLong("orders"),
				row.getLong("orders_before"));
	}

	private static <T> @Nullable T orNull(Optional<T> value) {
		return value.orElse(null);
	}

	/**
	 * A reason or goods with the orders of both windows.
	 */
	record Part(String name, String note, long orders, long ordersBefore) {

	}

	/**
	 * A shop with what formed and what was claimed in both windows.
	 *
	 * @param known whether a pack in force names the quality reasons of its platform
	 */
	record Shop(String id, String name, String platform, long formed, long orders, long formedBefore, long ordersBefore,
			boolean known) {

		/**
		 * The plain rate; none where nobody knows which reasons are quality reasons.
		 */
		Optional<BigDecimal> rate() {
			return QualityRefundCounts.rate(this.orders, this.formed).filter((rate) -> this.known);
		}

		Optional<BigDecimal> rateBefore() {
			return QualityRefundCounts.rate(this.ordersBefore, this.formedBefore).filter((rate) -> this.known);
		}

	}

}
