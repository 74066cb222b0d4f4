package org.aftersales.quality;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of claims of any reason, by shop and window: facts before the cut-off
 * alone, dated by when they happened. A claim is refunded once, by its first refund, and
 * ends once, by its first end.
 */
final class QualityRefundSettlement {

	private static final String SETTLED = """
			with settled as (
			  select o.shop_id, c.order_id, c.applied_at, e.refunded_at, e.ended_at,
			         coalesce(e.intervened_at <= e.refunded_at, false) as disputed
			    from claim c
			    join shop_order o on o.id = c.order_id
			    left join (select claim_id, min(at) filter (where kind = 'REFUNDED') as refunded_at,
			                      min(at) filter (where kind = 'PLATFORM_INTERVENED') as intervened_at,
			                      min(at) filter (where kind <> 'PLATFORM_INTERVENED') as ended_at
			                 from claim_event
			                where at < :cutOff
			                  and kind in ('REFUNDED', 'CLOSED', 'WITHDRAWN', 'COMPLETED', 'PLATFORM_INTERVENED')
			                group by claim_id) e on e.claim_id = c.id
			   where not o.fake and o.paid_at < :cutOff and c.applied_at < :cutOff),
			span (current, begin_at, end_at) as (
			  values (true, :from::timestamptz, :cutOff::timestamptz), (false, :since::timestamptz, :from::timestamptz)),
			claims as (
			  select t.shop_id, w.current,
			         count(*) filter (where t.applied_at >= w.begin_at and t.applied_at < w.end_at) as applied,
			         count(*) filter (where t.refunded_at >= w.begin_at and t.refunded_at < w.end_at) as refunded,
			         count(distinct t.order_id) filter (where t.refunded_at >= w.begin_at and t.refunded_at < w.end_at) as orders,
			         count(*) filter (where t.disputed and t.refunded_at >= w.begin_at and t.refunded_at < w.end_at) as disputes,
			         count(*) filter (where t.ended_at >= w.begin_at and t.ended_at < w.end_at) as ended,
			         percentile_cont(0.5) within group (order by extract(epoch from t.ended_at - t.applied_at)::double precision)
			           filter (where t.ended_at >= w.begin_at and t.ended_at < w.end_at) as median
			    from settled t cross join span w
			   group by grouping sets ((t.shop_id, w.current), (w.current)))
			""";

	private final QualityRefundQueries queries;

	QualityRefundSettlement(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * Every shop with an order formed or one of these claims in either window, the one
	 * with most orders refunded first.
	 */
	List<Shop> of(BusinessDate date) {
		Map<String, Shop> shops = new LinkedHashMap<>();
		this.queries.statement(SETTLED + """
				select s.shop_id, s.name, s.platform,
				       (select count(*) from shop_order o
				         where o.shop_id = s.shop_id and not o.fake and o.paid_at < :cutOff
				           and o.group_formed_at >= w.begin_at and o.group_formed_at < w.end_at) as formed,
				       coalesce(c.applied, 0) as applied, coalesce(c.refunded, 0) as refunded,
				       coalesce(c.orders, 0) as orders, coalesce(c.disputes, 0) as disputes,
				       coalesce(c.ended, 0) as ended, round(c.median::numeric / 3600, 2) as median_hours
				  from shop s
				 cross join span w
				  left join claims c on c.shop_id = s.shop_id and c.current = w.current
				 order by s.shop_id collate "C", w.current desc
				""", date).query((row) -> {
			Window window = window(row);
			// This window comes first, the one before joins it.
			shops.merge(row.getString("shop_id"),
					new Shop(row.getString("shop_id"), row.getString("name"), row.getString("platform"), window,
							window),
					(now, before) -> new Shop(now.id(), now.name(), now.platform(), now.now(), before.now()));
		});
		return shops.values()
			.stream()
			.filter((shop) -> shop.now().busy() || shop.before().busy())
			.sorted(Comparator.comparingLong((Shop shop) -> shop.now().orders())
				.thenComparingLong((shop) -> shop.now().formed())
				.reversed())
			.toList();
	}

	/**
	 * All shops together, in both windows.
	 */
	Both all(BusinessDate date) {
		List<Window> windows = this.queries.statement(SETTLED + """
				select (select count(*) from shop_order o
				         where not o.fake and o.paid_at < :cutOff
				           and o.group_formed_at >= w.begin_at and o.group_formed_at < w.end_at) as formed,
				       coalesce(c.applied, 0) as applied, coalesce(c.refunded, 0) as refunded,
				       coalesce(c.orders, 0) as orders, coalesce(c.disputes, 0) as disputes,
				       coalesce(c.ended, 0) as ended, round(c.median::numeric / 3600, 2) as median_hours
				  from span w
				  left join claims c on c.shop_id is null and c.current = w.current
				 order by w.current desc
				""", date).query((row, index) -> window(row)).list();
		return new Both(windows.get(0), windows.get(1));
	}

	private static Window window(ResultSet row) throws SQLException {
		return new Window(row.getLong("formed"), row.getLong("applied"), row.getLong("refunded"), row.getLong("orders"),
				row.getLong("disputes"), row.getLong("ended"), row.getBigDecimal("median_hours"));
	}

	/**
	 * A shop in both windows.
	 */
	record Shop(String id, String name, String platform, Window now, Window before) {

	}

	/**
	 * All shops in both windows.
	 */
	record Both(Window now, Window before) {

	}

	/**
	 * A shop, or all, in one window.
	 *
	 * @param formed orders whose group formed in it
	 * @param applied claims applied in it
	 * @param refunded claims refunded in it
	 * @param orders distinct orders of these
	 * @param disputes those of them in which the platform had intervened by then
	 * @param ended claims that ended in it
	 * @param medianHours the median of the hours from their application to their end, two
	 * decimals, rounded half up; null if none ended
	 */
	record Window(long formed, long applied, long refunded, long orders, long disputes, long ended,
			@Nullable BigDecimal medianHours) {

		/**
		 * Orders refunded by orders formed, at most 1 (ME-03); empty if none formed.
		 */
		Optional<BigDecimal> refundRate() {
			return QualityRefundCounts.rate(this.orders, this.formed).map((rate) -> rate.min(BigDecimal.ONE));
		}

		/**
		 * Disputes refunded by orders formed (ME-02); empty if none formed.
		 */
		Optional<BigDecimal> disputeRate() {
			return QualityRefundCounts.rate(this.disputes, this.formed);
		}

		private boolean busy() {
			return this.formed + this.applied + this.refunded + this.ended > 0;
		}

	}

}
