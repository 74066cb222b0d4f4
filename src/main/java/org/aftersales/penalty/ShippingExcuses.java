package org.aftersales.penalty;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * Why late orders of the window are exempt, the most frequent reason first.
 */
final class ShippingExcuses {

	static final Column ORDERS = Column.of("shipping.excuses.orders", ColumnKind.COUNT);

	private static final Column IN_TIME = Column.of("shipping.excuses.inTime", ColumnKind.COUNT);

	private static final Column LATER = Column.of("shipping.excuses.later", ColumnKind.COUNT);

	private static final Column CODE = Column.of("shipping.excuses.code", ColumnKind.ID);

	private final Map<String, Reason> reasons = new TreeMap<>();

	void add(DueOrder order) {
		order.excuse()
			.ifPresent((excuse) -> this.reasons.merge(ShippingWords.code(excuse),
					ShippingWords.isLater(excuse) ? new Reason(0, 1) : new Reason(1, 0), Reason::plus));
	}

	TableSheet sheet(WorkbookDraft draft) {
		ShippingWords words = new ShippingWords(draft.labels());
		TableSheet table = draft.table("shipping.excuses",
				Column.of("shipping.excuses.reason", ColumnKind.TEXT).wide(44), ORDERS, IN_TIME, LATER, CODE);
		this.reasons.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Reason>comparingByValue(Comparator.comparing(Reason::orders).reversed())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((reason) -> table.row(words.reason(reason.getKey()), reason.getValue().orders(),
					reason.getValue().inTime(), reason.getValue().later(), reason.getKey()));
		return table;
	}

	/**
	 * The orders of one reason.
	 */
	private record Reason(long inTime, long later) {

		private long orders() {
			return this.inTime + this.later;
		}

		private Reason plus(Reason more) {
			return new Reason(this.inTime + more.inTime, this.later + more.later);
		}

	}

}
