package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.quality.QualityRefundSettlement.Both;
import org.aftersales.quality.QualityRefundSettlement.Shop;
import org.aftersales.quality.QualityRefundSettlement.Window;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Polarity;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of refunds: a shop's refund rate, dispute-refund rate and speed in both
 * windows, with checks by a statement that shares nothing with the one that fills it.
 */
final class QualityRefundSettlementSheet {

	private static final List<Column> NOW = columns("");

	private static final List<Column> BEFORE = columns("Before");

	private static final BigDecimal NOTHING = new BigDecimal("0.00");

	private final QualityRefundQueries queries;

	QualityRefundSettlementSheet(QualityRefundQueries queries) {
		this.queries = queries;
	}

	/**
	 * Opens and fills the sheet, asks for its checks and returns its key figures.
	 */
	List<Kpi> write(BusinessDate date, WorkbookDraft draft) {
		Stream<Column> shop = Stream.of(Column.of("quality.refunds.id", ColumnKind.ID),
				Column.of("quality.refunds.name", ColumnKind.TEXT).wide(28),
				Column.of("quality.refunds.platform", ColumnKind.TEXT));
		TableSheet table = draft.table("quality.refunds",
				Stream.of(shop, NOW.stream(), BEFORE.stream()).flatMap((columns) -> columns).toArray(Column[]::new));
		QualityRefundSettlement settlement = new QualityRefundSettlement(this.queries);
		settlement.of(date).forEach((one) -> table.row(row(one)));
		check(date, draft, table);
		Both all = settlement.all(date);
		checkMedian(date, draft, table, Optional.ofNullable(all.now().medianHours()));
		return kpis(table, all);
	}

	/**
	 * Refund rate, dispute rate and speed of all shops together.
	 */
	private static List<Kpi> kpis(TableSheet table, Both all) {
		Total formed = table.sum(NOW.get(0));
		return List.of(
				new Kpi("quality.kpi.refunds", ColumnKind.RATE, Polarity.LESS_IS_BETTER,
						table.sum(NOW.get(3)).share(formed).atMostOne(), Total.of(all.before().refundRate())),
				new Kpi("quality.kpi.disputes", ColumnKind.RATE, Polarity.LESS_IS_BETTER,
						table.sum(NOW.get(5)).share(formed), Total.of(all.before().disputeRate())),
				new Kpi("quality.kpi.median", ColumnKind.HOURS, Polarity.LESS_IS_BETTER,
						Total.of(Optional.ofNullable(all.now().medianHours())),
						Total.of(Optional.ofNullable(all.before().medianHours()))));
	}

	private void check(BusinessDate date, WorkbookDraft draft, TableSheet table) {
		this.queries
			.statement(
					"""
							select count(*) filter (where (c.applied_at at time zone :zone)::date between :date::date - 29 and :date::date) as applied,
							       count(first.day) as refunded, count(distinct c.order_id) filter (where first.day is not null) as orders,
							       count(*) filter (where exists (select 1 from claim_event i
							                                       where i.claim_id = c.id and i.kind = 'PLATFORM_INTERVENED' and i.at <= first.at)) as disputes
							  from claim c
							  join shop_order o on o.id = c.order_id and o.fake is false and o.paid_at < :cutOff
							  left join (select claim_id, at, (at at time zone :zone)::date as day
							               from claim_event r
							              where kind = 'REFUNDED'
							                and not exists (select 1 from claim_event e
							                                 where e.claim_id = r.claim_id and e.kind = r.kind and e.at < r.at)) first
							    on first.claim_id = c.id and first.day between :date::date - 29 and :date::date
							 where c.applied_at < :cutOff""",
					date)
			.query((row) -> {
				draft.check("quality.check.applied", table.sum(NOW.get(1)), row.getLong("applied"));
				draft.check("quality.check.refunded", table.sum(NOW.get(2)), row.getLong("refunded"));
				draft.check("quality.check.ordersRefunded", table.sum(NOW.get(3)), row.getLong("orders"));
				draft.check("quality.check.disputes", table.sum(NOW.get(5)), row.getLong("disputes"));
			});
	}

	/**
	 * The middle by its rank: of as many claims as ended, the one or the two that have as
	 * many before as behind.
	 */
	private void checkMedian(BusinessDate date, WorkbookDraft draft, TableSheet table, Optional<BigDecimal> median) {
		this.queries
			.statement(
					"""
							select count(*) as ended,
							       coalesce(round(avg(seconds) filter (where rank in ((ended + 1) / 2, ended / 2 + 1)) / 3600, 2), 0.00) as median
							  from (select seconds, row_number() over (order by seconds) as rank, count(*) over () as ended
							          from (select extract(epoch from min(e.at) - c.applied_at) as seconds
							                  from claim c
							                  join shop_order o on o.id = c.order_id and o.fake is false and o.paid_at < :cutOff
							                  join claim_event e on e.claim_id = c.id and e.at < :cutOff
							                   and e.kind = any (array['CLOSED', 'COMPLETED', 'REFUNDED', 'WITHDRAWN'])
							                 where c.applied_at < :cutOff
							                 group by c.id, c.applied_at
							                having min(e.at) >= :from) lasted) ranked""",
					date)
			.query((row) -> {
				draft.check("quality.check.ended", table.sum(NOW.get(7)), row.getLong("ended"));
				draft.check("quality.check.median", Total.of(median.orElse(NOTHING)), row.getBigDecimal("median"));
			});
	}

	private static @Nullable Object[] row(Shop shop) {
		List<@Nullable Object> cells = new ArrayList<>(List.of(shop.id(), shop.name(), shop.platform()));
		for (Window window : List.of(shop.now(), shop.before())) {
			cells.add(window.formed());
			cells.add(window.applied());
			cells.add(window.refunded());
			cells.add(window.orders());
			cells.add(window.refundRate().orElse(null));
			cells.add(window.disputes());
			cells.add(window.disputeRate().orElse(null));
			cells.add(window.ended());
			cells.add(window.medianHours());
		}
		return cells.toArray();
	}

	private static List<Column> columns(String window) {
		return List.of(column("formed", window, ColumnKind.COUNT), column("applied", window, ColumnKind.COUNT),
				column("refunded", window, ColumnKind.COUNT), column("orders", window, ColumnKind.COUNT),
				column("rate", window, ColumnKind.RATE), column("disputes", window, ColumnKind.COUNT),
				column("disputeRate", window, ColumnKind.RATE), column("ended", window, ColumnKind.COUNT),
				column("median", window, ColumnKind.HOURS));
	}

	private static Column column(String name, String window, ColumnKind kind) {
		return Column.of("quality.refunds." + name + window, kind).wide(16);
	}

}
