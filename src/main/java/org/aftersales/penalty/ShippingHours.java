package org.aftersales.penalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * By platform, the orders paid in the window by the hours from payment to the first
 * pickup, and the orders due in the window by how early or late the pickup was. A band
 * includes its upper end, as a pickup at a promise is in time.
 */
final class ShippingHours {

	static final Column ORDERS = Column.of("shipping.hours.orders", ColumnKind.COUNT);

	static final Column NOT_YET = Column.of("shipping.hours.notYet", ColumnKind.COUNT);

	static final Column DUE = Column.of("shipping.hours.due", ColumnKind.COUNT);

	private static final Column[] COLUMNS = { Column.of("shipping.hours.platform", ColumnKind.TEXT), ORDERS,
			Column.of("shipping.hours.to12", ColumnKind.COUNT), Column.of("shipping.hours.to24", ColumnKind.COUNT),
			Column.of("shipping.hours.to48", ColumnKind.COUNT), Column.of("shipping.hours.to72", ColumnKind.COUNT),
			Column.of("shipping.hours.to120", ColumnKind.COUNT), Column.of("shipping.hours.more", ColumnKind.COUNT),
			NOT_YET, DUE, Column.of("shipping.hours.early24", ColumnKind.COUNT),
			Column.of("shipping.hours.early12", ColumnKind.COUNT), Column.of("shipping.hours.early0", ColumnKind.COUNT),
			Column.of("shipping.hours.late12", ColumnKind.COUNT), Column.of("shipping.hours.late24", ColumnKind.COUNT),
			Column.of("shipping.hours.late48", ColumnKind.COUNT),
			Column.of("shipping.hours.lateMore", ColumnKind.COUNT),
			Column.of("shipping.hours.notPickedUp", ColumnKind.COUNT).wide(14),
			Column.of("shipping.hours.promised", ColumnKind.HOURS).wide(16),
			Column.of("shipping.hours.real", ColumnKind.HOURS).wide(16) };

	private static final int PAID_COLUMNS = 8;

	private final ShippingQueries queries;

	private final Map<String, PromiseHours> due = new TreeMap<>();

	ShippingHours(ShippingQueries queries) {
		this.queries = queries;
	}

	void add(DueOrder order) {
		this.due.computeIfAbsent(order.shop().platform(), (platform) -> new PromiseHours()).add(order);
	}

	TableSheet sheet(BusinessDate date, WorkbookDraft draft) {
		Map<String, Long[]> paid = paid(date);
		TableSheet table = draft.table("shipping.hours", COLUMNS);
		Stream.concat(paid.keySet().stream(), this.due.keySet().stream())
			.distinct()
			.sorted()
			.forEach((platform) -> table.row(row(platform, paid.getOrDefault(platform, none()),
					this.due.getOrDefault(platform, new PromiseHours()))));
		return table;
	}

	private static @Nullable Object[] row(String platform, Long[] paid, PromiseHours due) {
		List<@Nullable Object> row = new ArrayList<>();
		row.add(platform);
		row.addAll(Arrays.asList(paid));
		row.add(due.due());
		for (int band = 0; band < PromiseHours.BANDS; band++) {
			row.add(due.in(band));
		}
		row.add(due.notPickedUp());
		@Nullable BigDecimal promised = due.promisedHours().orElse(null);
		@Nullable BigDecimal real = due.realHours().orElse(null);
		row.add(promised);
		row.add(real);
		return row.toArray();
	}

	private Map<String, Long[]> paid(BusinessDate date) {
		Map<String, Long[]> paid = new TreeMap<>();
		this.queries.statement("""
				with paid as (
				  select s.platform,
				         (select min(v.at) from shipment p join shipment_event v on v.shipment_id = p.id
				           where p.order_id = o.id and v.kind = 'PICKED_UP' and v.at < :cutOff) - o.paid_at as took
				    from shop_order o join shop s on s.shop_id = o.shop_id
				   where not o.fake and o.paid_at >= :from and o.paid_at < :cutOff)
				select platform, count(*) as orders,
				       count(*) filter (where took <= interval '12 hours') as to12,
				       count(*) filter (where took > interval '12 hours' and took <= interval '24 hours') as to24,
				       count(*) filter (where took > interval '24 hours' and took <= interval '48 hours') as to48,
				       count(*) filter (where took > interval '48 hours' and took <= interval '72 hours') as to72,
				       count(*) filter (where took > interval '72 hours' and took <= interval '120 hours') as to120,
				       count(*) filter (where took > interval '120 hours') as more,
				       count(*) filter (where took is null) as not_yet
				  from paid group by platform order by platform collate "C"
				""", date).query((row) -> {
			Long[] counts = new Long[PAID_COLUMNS];
			for (int column = 0; column < PAID_COLUMNS; column++) {
				counts[column] = row.getLong(column + 2);
			}
			paid.put(row.getString("platform"), counts);
		});
		return paid;
	}

	private static Long[] none() {
		Long[] none = new Long[PAID_COLUMNS];
		Arrays.fill(none, 0L);
		return none;
	}

}
