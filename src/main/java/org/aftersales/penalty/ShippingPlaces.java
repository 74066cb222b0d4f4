package org.aftersales.penalty;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * Parcels picked up in the window and breaches of the window, by carrier and by the
 * region that shops ship from, the most breaches first.
 * <p>
 * Why so: a breach of a parcel is its carrier's. One of an order or a claim counts for
 * the carrier that picked the order up first, and for none if nobody did.
 */
final class ShippingPlaces {

	static final Column PARCELS = Column.of("shipping.places.parcels", ColumnKind.COUNT);

	static final Column BREACHES = Column.of("shipping.places.breaches", ColumnKind.COUNT);

	static final Column OWED = Column.of("shipping.places.owed", ColumnKind.MONEY);

	private static final Column IN_TIME = Column.of("shipping.places.in48", ColumnKind.COUNT);

	private static final Column SHARE = Column.of("shipping.places.share", ColumnKind.RATE);

	private static final Column LATE = Column.of("shipping.places.late", ColumnKind.COUNT);

	private static final Column OUT_OF_STOCK = Column.of("shipping.places.outOfStock", ColumnKind.COUNT);

	private static final Column TRACE = Column.of("shipping.places.trace", ColumnKind.COUNT);

	private static final Column FALSE = Column.of("shipping.places.false", ColumnKind.COUNT);

	private static final Column OTHER = Column.of("shipping.places.other", ColumnKind.COUNT);

	private static final String PLACES = "with " + ShippingQueries.BREACHES
			+ """
					, parcels as (
					  select coalesce(p.carrier, '') as carrier, coalesce(s.region, '') as region,
					         min(v.at) <= o.paid_at + interval '48 hours' as in_time
					    from shipment p
					    join shipment_event v on v.shipment_id = p.id and v.kind = 'PICKED_UP' and v.at < :cutOff
					    join shop_order o on o.id = p.order_id and not o.fake
					    join shop s on s.shop_id = o.shop_id
					   group by p.id, o.id, s.shop_id
					  having min(v.at) >= :from),
					broken as (
					  select b.breach, b.amount, coalesce(s.region, '') as region,
					         coalesce(case when b.subject = 'SHIPMENT' then own.carrier else taken.carrier end, '') as carrier
					    from breaches b
					    join shop s on s.shop_id = b.shop_id
					    left join shipment own on b.subject = 'SHIPMENT' and own.id = b.subject_id
					    left join lateral (
					      select p.carrier from shipment p join shipment_event v on v.shipment_id = p.id
					       where p.order_id = b.order_id and v.kind = 'PICKED_UP' and v.at < :cutOff
					       order by v.at, p.parcel_no collate "C" limit 1) taken on true
					   where b.current),
					sent as (
					  select %1$s as place, count(*) as parcels, count(*) filter (where in_time) as in_time from parcels group by 1),
					failed as (
					  select %1$s as place, count(*) as breaches, coalesce(sum(amount), 0.00) as owed,
					         count(*) filter (where breach = 'late') as late,
					         count(*) filter (where breach in ('out-of-stock', 'out-of-stock-admitted')) as out_of_stock,
					         count(*) filter (where breach in ('trace-timeout', 'trace-abnormal')) as trace,
					         count(*) filter (where breach in ('false-shipping-no-pickup', 'false-shipping-goods', 'fraud-shipping'))
					           as false_shipping
					    from broken group by 1)
					select coalesce(sent.place, failed.place) as place, coalesce(parcels, 0) as parcels,
					       coalesce(in_time, 0) as in_time, coalesce(breaches, 0) as breaches, coalesce(owed, 0.00) as owed,
					       coalesce(late, 0) as late, coalesce(out_of_stock, 0) as out_of_stock, coalesce(trace, 0) as trace,
					       coalesce(false_shipping, 0) as false_shipping
					  from sent full join failed on failed.place = sent.place
					 order by coalesce(breaches, 0) desc, coalesce(owed, 0.00) desc, coalesce(sent.place, failed.place) collate "C"
					""";

	private final ShippingQueries queries;

	ShippingPlaces(ShippingQueries queries) {
		this.queries = queries;
	}

	TableSheet carriers(BusinessDate date, WorkbookDraft draft) {
		return sheet("carrier", draft.table("shipping.carriers", columns("shipping.carriers.name")), date, draft);
	}

	TableSheet regions(BusinessDate date, WorkbookDraft draft) {
		return sheet("region", draft.table("shipping.regions", columns("shipping.regions.name")), date, draft);
	}

	private TableSheet sheet(String place, TableSheet table, BusinessDate date, WorkbookDraft draft) {
		String unknown = draft.labels().text("shipping.places.unknown");
		this.queries.statement(PLACES.formatted(place), date).query((row) -> {
			String name = row.getString("place");
			long parcels = row.getLong("parcels");
			long inTime = row.getLong("in_time");
			long breaches = row.getLong("breaches");
			long late = row.getLong("late");
			long outOfStock = row.getLong("out_of_stock");
			long trace = row.getLong("trace");
			long falseShipping = row.getLong("false_shipping");
			table.row(name.isEmpty() ? unknown : name, parcels, inTime,
					Total.of(inTime).share(Total.of(parcels)).value().orElse(null), breaches, late, outOfStock, trace,
					falseShipping, breaches - late - outOfStock - trace - falseShipping, row.getBigDecimal("owed"));
		});
		return table;
	}

	private static Column[] columns(String name) {
		return new Column[] { Column.of(name, ColumnKind.TEXT).wide(24), PARCELS, IN_TIME, SHARE, BREACHES, LATE,
				OUT_OF_STOCK, TRACE, FALSE, OTHER, OWED };
	}

}
