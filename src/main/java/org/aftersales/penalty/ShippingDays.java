package org.aftersales.penalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.Traits;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * For each day of the window: ship promises that were kept on it or lapsed on it.
 * <p>
 * Why so: no table says until when an order that was picked up in time was promised. But
 * nights judge every order, so one that was picked up and was never found late has kept
 * its promise on the day of that pickup, if its pack or its platform promised anything.
 */
final class ShippingDays {

	static final Column KEPT = Column.of("shipping.days.kept", ColumnKind.COUNT);

	static final Column BROKEN = Column.of("shipping.days.broken", ColumnKind.COUNT);

	static final Column EXEMPT = Column.of("shipping.days.exempt", ColumnKind.COUNT);

	static final Column NOT_JUDGED = Column.of("shipping.days.notJudged", ColumnKind.COUNT).wide(16);

	private final ShippingQueries queries;

	private final PolicyPacks packs;

	ShippingDays(ShippingQueries queries, PolicyPacks packs) {
		this.queries = queries;
		this.packs = packs;
	}

	TableSheet sheet(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.days", Column.of("shipping.days.day", ColumnKind.DAY),
				Column.of("shipping.days.orders", ColumnKind.COUNT), KEPT, BROKEN, EXEMPT,
				Column.of("shipping.days.share", ColumnKind.RATE), NOT_JUDGED);
		Map<LocalDate, Day> days = days(date);
		for (int back = ShippingQueries.WINDOW - 1; back >= 0; back--) {
			LocalDate calendarDay = date.date().minusDays(back);
			Day day = days.getOrDefault(calendarDay, Day.QUIET);
			long orders = day.kept() + day.broken();
			table.row(calendarDay, orders, day.kept(), day.broken(), day.exempt(),
					Total.of(day.kept()).share(Total.of(orders)).value().orElse(null), day.notJudged());
		}
		return table;
	}

	private Map<LocalDate, Day> days(BusinessDate date) {
		Map<LocalDate, Day> days = new HashMap<>();
		this.queries.statement("with " + ShippingQueries.BREACHES + """
				select day, count(*) as broken, count(excuse) as exempt
				  from breaches where current and outcome = 'LATE' group by day""", date).query((row) -> {
			add(days, row, new Day(0, row.getLong("broken"), row.getLong("exempt"), 0));
		});
		this.queries.statement(
				"""
						with pickup as (
						  select p.order_id, min(v.at) as at
						    from shipment p join shipment_event v on v.shipment_id = p.id
						   where v.kind = 'PICKED_UP' and v.at < :cutOff
						   group by p.order_id
						  having min(v.at) >= :from)
						select (k.at at time zone :zone)::date as day, s.platform, s.region, o.paid_at, o.goods_class, o.route,
						       o.promised_ship_at, case when o.group_formed_at < :cutOff then o.group_formed_at end as formed_at,
						       exists (select from quarantined q
						                where q.subject = 'ORDER' and q.subject_key = o.id::text and q.opened_on <= :date
						                  and (q.closed_on is null or q.closed_on > :date or q.state = 'DISCARDED')) as aside
						  from pickup k
						  join shop_order o on o.id = k.order_id and not o.fake
						  join shop s on s.shop_id = o.shop_id
						 where not exists (select from decision d
						                    where d.order_id = o.id and d.outcome = 'LATE' and d.effective_at < :cutOff)""",
				date)
			.withFetchSize(500)
			.query((row) -> {
				add(days, row, isPromised(row) ? Day.ONE_KEPT : Day.ONE_NOT_JUDGED);
			});
		return days;
	}

	private static void add(Map<LocalDate, Day> days, ResultSet row, Day more) throws SQLException {
		days.merge(row.getObject("day", LocalDate.class), more, Day::plus);
	}

	/**
	 * Whether anything was promised about the pickup of that order, by the pack in force
	 * when it was paid.
	 */
	private boolean isPromised(ResultSet row) throws SQLException {
		Platform platform = Platform.of(row.getString("platform"));
		Instant paidAt = instant(row, "paid_at").orElseThrow();
		Traits traits = Traits.of(Optional.ofNullable(row.getString("goods_class")),
				Optional.ofNullable(row.getString("route")), Optional.ofNullable(row.getString("region")));
		Optional<Instant> formed = instant(row, "formed_at");
		if (row.getBoolean("aside") || formed.isEmpty() || this.packs.inForce(platform, paidAt).isEmpty()
				|| this.packs.unknownGoods(traits).isPresent()) {
			return false;
		}
		boolean named = instant(row, "promised_ship_at").isPresent();
		return this.packs.clock(platform, Flow.ORDER, Node.SHIP, paidAt, traits)
			.filter((rule) -> named || rule.deadline(formed.get(), (event) -> Optional.empty()).isPresent())
			.isPresent();
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/**
	 * What became of promises on one day.
	 */
	private record Day(long kept, long broken, long exempt, long notJudged) {

		private static final Day QUIET = new Day(0, 0, 0, 0);

		private static final Day ONE_KEPT = new Day(1, 0, 0, 0);

		private static final Day ONE_NOT_JUDGED = new Day(0, 0, 0, 1);

		Day plus(Day other) {
			return new Day(this.kept + other.kept, this.broken + other.broken, this.exempt + other.exempt,
					this.notJudged + other.notJudged);
		}

	}

}
