package org.aftersales.penalty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;

/**
 * For each day of the window: the orders whose promise lapsed on it, and what became of
 * them.
 */
final class ShippingDays {

	static final Column DUE = Column.of("shipping.days.orders", ColumnKind.COUNT);

	static final Column KEPT = Column.of("shipping.days.kept", ColumnKind.COUNT);

	static final Column BROKEN = Column.of("shipping.days.broken", ColumnKind.COUNT);

	static final Column EXEMPT = Column.of("shipping.days.exempt", ColumnKind.COUNT);

	static final Column CANCELLED = Column.of("shipping.days.cancelled", ColumnKind.COUNT).wide(18);

	static final Column NOT_JUDGED = Column.of("shipping.days.notJudged", ColumnKind.COUNT).wide(14);

	private final Map<LocalDate, Map<Fate, Long>> days = new HashMap<>();

	void add(DueOrder order) {
		this.days.computeIfAbsent(order.day(), (day) -> new EnumMap<>(Fate.class)).merge(order.fate(), 1L, Long::sum);
	}

	TableSheet sheet(BusinessDate date, WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.days", Column.of("shipping.days.day", ColumnKind.DAY), DUE, KEPT,
				BROKEN, EXEMPT, CANCELLED, NOT_JUDGED, Column.of("shipping.days.share", ColumnKind.RATE));
		for (int back = ShippingQueries.WINDOW - 1; back >= 0; back--) {
			LocalDate calendarDay = date.date().minusDays(back);
			Map<Fate, Long> day = this.days.getOrDefault(calendarDay, Map.of());
			long kept = count(day, Fate.KEPT);
			long broken = count(day, Fate.BROKEN);
			table.row(calendarDay, day.values().stream().mapToLong(Long::longValue).sum(), kept, broken,
					count(day, Fate.EXEMPT), count(day, Fate.CANCELLED), count(day, Fate.UNJUDGED),
					Total.of(kept).share(Total.of(kept + broken)).value().orElse(null));
		}
		return table;
	}

	private static long count(Map<Fate, Long> day, Fate fate) {
		return day.getOrDefault(fate, 0L);
	}

}
