package org.aftersales.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.Places;
import org.aftersales.report.Ranking;
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
					  select b.kind, b.amount, b.current, coalesce(b.region, '') as region,
					         coalesce(case when b.subject = 'SHIPMENT' then own.carrier else taken.carrier end, '') as carrier
					    from breaches b
					    left join shipment own on b.subject = 'SHIPMENT' and own.id = b.subject_id
					    left join lateral (
					      select p.carrier from shipment p join shipment_event v on v.shipment_id = p.id
					       where p.order_id = b.order_id and v.kind = 'PICKED_UP' and v.at < :cutOff
					       order by v.at, p.parcel_no collate "C" limit 1) taken on true
					   where b.effective_at >= :since),
					sent as (
					  select %1$s as place, count(*) as parcels, count(*) filter (where in_time) as in_time from parcels group by 1),
					failed as (
					  select %1$s as place, count(*) filter (where current) as breaches, count(*) filter (where not current) as previous,
					         coalesce(sum(amount) filter (where current), 0.00) as owed,
					         count(*) filter (where current and kind = 'late') as late,
					         count(*) filter (where current and kind = 'out-of-stock') as out_of_stock,
					         count(*) filter (where current and kind = 'trace') as trace,
					         count(*) filter (where current and kind = 'false-shipping') as false_shipping,
					         count(*) filter (where current and kind = 'other') as other
					    from broken group by 1)
					select coalesce(sent.place, failed.place) as place, coalesce(parcels, 0) as parcels,
					       coalesce(in_time, 0) as in_time, coalesce(breaches, 0) as breaches, coalesce(previous, 0) as previous,
					       coalesce(owed, 0.00) as owed, coalesce(late, 0) as late, coalesce(out_of_stock, 0) as out_of_stock,
					       coalesce(trace, 0) as trace, coalesce(false_shipping, 0) as false_shipping, coalesce(other, 0) as other
					  from sent full join failed on failed.place = sent.place
					 where coalesce(parcels, 0) + coalesce(breaches, 0) > 0
					 order by coalesce(breaches, 0) desc, coalesce(owed, 0.00) desc, coalesce(sent.place, failed.place) collate "C"
					""";

	private final ShippingQueries queries;

	private final WorkbookDraft draft;

	private final Places places = new Places();

	ShippingPlaces(ShippingQueries queries, WorkbookDraft draft) {
		this.queries = queries;
		this.draft = draft;
	}

	List<Place> carriers(BusinessDate date) {
		return places("carrier", date);
	}

	List<Place> regions(BusinessDate date) {
		return places("region", date);
	}

	TableSheet carrierSheet(List<Place> carriers) {
		return fill("shipping.carriers", carriers);
	}

	TableSheet regionSheet(List<Place> regions) {
		return fill("shipping.regions", regions);
	}

	/**
	 * The first page's rankings of both; once the sheets are filled.
	 */
	List<Ranking> rankings(List<Place> carriers, List<Place> regions) {
		return List.of(most("shipping.topCarriers", "shipping.carriers", carriers),
				most("shipping.topRegions", "shipping.regions", regions));
	}

	/**
	 * Who has most breaches of the window, with the share of parcels picked up within 48
	 * hours; breaches of no known place stand among them. Where the feed names no place
	 * at all, that is said instead.
	 */
	private Ranking most(String key, String table, List<Place> places) {
		Labels labels = this.draft.labels();
		Ranking ranking = new Ranking(key, places.stream().mapToLong(Place::breaches).sum(), places.stream()
			.filter((place) -> place.breaches() > 0 && !areUnknown(places))
			.map((place) -> new Ranking.Entry(place.name().isEmpty() ? labels.text(table + ".unknown") : place.name(),
					"–", place.breaches(), place.previous())
				.rated(place.share())
				.costing(place.owed())
				.at(this.places.of(table, place.name())))
			.toList());
		return areUnknown(places) ? ranking
			.emptyBecause(labels.text(key + ".unknown", labels.count(places.stream().mapToLong(Place::parcels).sum()),
					labels.count(places.stream().mapToLong(Place::breaches).sum())))
				: ranking;
	}

	private static boolean areUnknown(List<Place> places) {
		return !places.isEmpty() && places.stream().allMatch((place) -> place.name().isEmpty());
	}

	private TableSheet fill(String key, List<Place> places) {
		TableSheet table = this.draft.table(key, columns(key + ".name"));
		String unknown = this.draft.labels().text(key + ".unknown");
		places.forEach((place) -> {
			table.row(place.name().isEmpty() ? unknown : place.name(), place.parcels(), place.inTime(),
					place.share().orElse(null), place.breaches(), place.late(), place.outOfStock(), place.trace(),
					place.falseShipping(), place.other(), place.owed());
			this.places.add(table, key, place.name());
		});
		return table;
	}

	private List<Place> places(String place, BusinessDate date) {
		return this.queries.statement(PLACES.formatted(place), date)
			.query((row, index) -> new Place(row.getString("place"), row.getLong("parcels"), row.getLong("in_time"),
					row.getLong("breaches"), row.getLong("previous"), row.getLong("late"), row.getLong("out_of_stock"),
					row.getLong("trace"), row.getLong("false_shipping"), row.getLong("other"),
					row.getBigDecimal("owed")))
			.list();
	}

	private static Column[] columns(String name) {
		return new Column[] { Column.of(name, ColumnKind.TEXT).wide(24), PARCELS, IN_TIME, SHARE, BREACHES, LATE,
				OUT_OF_STOCK, TRACE, FALSE, OTHER, OWED };
	}

	/**
	 * A carrier or a region with its parcels and breaches; the name is empty where it is
	 * not known.
	 */
	record Place(String name, long parcels, long inTime, long breaches, long previous, long late, long outOfStock,
			long trace, long falseShipping, long other, BigDecimal owed) {

		/**
		 * The share of parcels picked up within 48 hours; none without parcels.
		 */
		Optional<BigDecimal> share() {
			return Total.of(this.inTime).share(Total.of(this.parcels)).value();
		}

	}

}
