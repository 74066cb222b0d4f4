package org.aftersales.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which day facts of each kind were fed. Where the newest of a kind is older than
 * the business date, a feed may be missing, and every figure with it.
 * <p>
 * Why so: days, not times, so that one more fact of the same day changes no workbook; and
 * only kinds that a workbook rests on, so that no other fact changes it.
 *
 * @param newest the newest day of each kind; a kind without a fact is left out
 * @param date the business date
 */
record Completeness(Map<FactKind, LocalDate> newest, BusinessDate date) {

	Completeness {
		newest = Map.copyOf(newest);
	}

	/**
	 * That of the facts before the cut-off, by the days of the shop's zone.
	 */
	static Completeness of(BusinessDate date, JdbcClient jdbc) {
		return jdbc.sql("""
				select (select max(placed_at) from shop_order where placed_at < :cutOff) as orders,
				       (select max(applied_at) from claim where applied_at < :cutOff) as claims,
				       (select max(at) from claim_event where at < :cutOff) as progress,
				       (select max(at) from shipment_event where at < :cutOff) as scans""")
			.param("cutOff", date.cutOff().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Completeness(newest(row, date), date))
			.single();
	}

	/**
	 * A line about these kinds; it begins with a symbol if a person should look, and is
	 * empty where there is nothing to say.
	 */
	Optional<String> line(List<FactKind> kinds, Labels labels) {
		if (kinds.isEmpty()) {
			return Optional.empty();
		}
		String words = labels.text("completeness.newest",
				kinds.stream()
					.map((kind) -> labels.text("completeness." + kind,
							Optional.ofNullable(this.newest.get(kind))
								.map(LocalDate::toString)
								.orElseGet(() -> labels.text("summary.unknown"))))
					.collect(Collectors.joining(", ")));
		boolean current = kinds.stream().allMatch((kind) -> this.date.date().equals(this.newest.get(kind)));
		return Optional.of(current ? words : "● " + words + " " + labels.text("completeness.stale"));
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
