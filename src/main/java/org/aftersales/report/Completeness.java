package org.aftersales.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the facts cover: whose orders, and up to which day each kind was fed. Where the
 * newest of a kind is older than the business date, a feed may be missing, and every
 * figure with it.
 * <p>
 * Why so: shops with an order before the cut-off alone, so that a new shop changes no
 * workbook of a day before it; days, not times, so that one more fact of the same day
 * changes no workbook; and only kinds that a workbook rests on, so that no other fact
 * changes it.
 *
 * @param shops the names of the shops that have orders, in the order of their ids
 * @param newest the newest day of each kind; a kind without a fact is left out
 * @param held how many decisions the night held back because a person asked it to
 * @param date the business date
 */
record Completeness(List<String> shops, Map<FactKind, LocalDate> newest, long held, BusinessDate date) {

	/** In a title, in characters. */
	private static final int LONGEST_NAME = 32;

	Completeness {
		shops = List.copyOf(shops);
		newest = Map.copyOf(newest);
	}

	/**
	 * That of the facts before the cut-off, by the days of the shop's zone.
	 */
	static Completeness of(BusinessDate date, JdbcClient jdbc) {
		OffsetDateTime cutOff = date.cutOff().atOffset(ZoneOffset.UTC);
		List<String> shops = jdbc
			.sql("""
					select s.name from shop s
					 where exists (select from shop_order o where o.shop_id = s.shop_id and o.placed_at < :cutOff and not o.fake)
					 order by s.shop_id collate "C"
					""")
			.param("cutOff", cutOff)
			.query(String.class)
			.list();
		return jdbc.sql("""
				select (select max(placed_at) from shop_order where placed_at < :cutOff) as orders,
				       (select max(applied_at) from claim where applied_at < :cutOff) as claims,
				       (select max(at) from claim_event where at < :cutOff) as progress,
				       (select max(at) from shipment_event where at < :cutOff) as scans,
				       (select count(*) from held_decision h
				         where h.night_id = (select n.id from night n where n.business_date = :date
				                              order by n.revision desc limit 1)) as held""")
			.param("cutOff", cutOff)
			.param("date", date.date())
			.query((row, index) -> new Completeness(shops, newest(row, date), row.getLong("held"), date))
			.single();
	}

	/**
	 * Whose orders: the one shop, or how many there are.
	 */
	String whose(Labels labels) {
		return (this.shops.size() == 1) ? labels.abbreviated(this.shops.get(0), LONGEST_NAME)
				: labels.text("summary.shops", labels.count(this.shops.size()));
	}

	/**
	 * Lines about these kinds and about what is held back; a line begins with a symbol if
	 * a person should look. None where a workbook rests on no facts of its own.
	 */
	List<String> lines(List<FactKind> kinds, Labels labels) {
		if (kinds.isEmpty()) {
			return List.of();
		}
		List<String> lines = new ArrayList<>(List.of(fed(kinds, labels)));
		if (this.held > 0) {
			lines.add("● " + labels.text("completeness.held", labels.count(this.held)));
		}
		return lines;
	}

	private String fed(List<FactKind> kinds, Labels labels) {
		String words = labels.text("completeness.newest",
				kinds.stream()
					.map((kind) -> labels.text("completeness." + kind,
							Optional.ofNullable(this.newest.get(kind))
								.map(LocalDate::toString)
								.orElseGet(() -> labels.text("summary.unknown"))))
					.collect(Collectors.joining(", ")));
		boolean current = kinds.stream().allMatch((kind) -> this.date.date().equals(this.newest.get(kind)));
		return current ? words : "● " + words + " " + labels.text("completeness.stale");
	}

	private static Map<FactKind, LocalDate> newest(ResultSet row, BusinessDate date) throws SQLException {
		Map<FactKind, LocalDate> newest = new EnumMap<>(FactKind.class);
		for (FactKind kind : FactKind.values()) {
			OffsetDateTime at = row.getObject(kind.name().toLowerCase(Locale.ROOT), OffsetDateTime.class);
			if (at != null) {
				newest.put(kind, at.atZoneSameInstant(date.zone()).toLocalDate());
			}
		}
		return newest;
	}

}
