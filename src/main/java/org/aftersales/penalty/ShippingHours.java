package org.aftersales.penalty;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The orders paid in the window by platform and by the hours from payment to the first
 * pickup. A band includes its upper end, as a pickup at a promise is in time.
 */
final class ShippingHours {

	static final Column ORDERS = Column.of("shipping.hours.orders", ColumnKind.COUNT);

	static final Column NOT_YET = Column.of("shipping.hours.notYet", ColumnKind.COUNT);

	private static final Column[] COLUMNS = { Column.of("shipping.hours.platform", ColumnKind.TEXT), ORDERS,
			Column.of("shipping.hours.to12", ColumnKind.COUNT), Column.of("shipping.hours.to24", ColumnKind.COUNT),
			Column.of("shipping.hours.to48", ColumnKind.COUNT), Column.of("shipping.hours.to72", ColumnKind.COUNT),
			Column.of("shipping.hours.to120", ColumnKind.COUNT), Column.of("shipping.hours.more", ColumnKind.COUNT),
			NOT_YET };

	private final ShippingQueries queries;

	ShippingHours(ShippingQueries queries) {
		this.queries = queries;
	}

	TableSheet sheet(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.hours", COLUMNS);
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
			table.row(row.getString("platform"), row.getLong("orders"), row.getLong("to12"), row.getLong("to24"),
					row.getLong("to48"), row.getLong("to72"), row.getLong("to120"), row.getLong("more"),
					row.getLong("not_yet"));
		});
		return table;
	}

}
