package org.aftersales.penalty;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Labels;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.WorkbookDraft;
import org.jspecify.annotations.Nullable;

/**
 * The rates of each shop by which platforms judge it: pickups within 48 hours (ME-13) and
 * late orders of the day against the limits of Douyin (ME-18), the gravest first.
 */
final class ShippingRates {

	static final Column DUE_48 = Column.of("shipping.rates.due48", ColumnKind.COUNT);

	static final Column WITHIN_48 = Column.of("shipping.rates.within48", ColumnKind.COUNT);

	static final Column LATE = Column.of("shipping.rates.late", ColumnKind.COUNT);

	private static final Column[] COLUMNS = { Column.of("shipping.rates.shop", ColumnKind.TEXT).wide(28),
			Column.of("shipping.rates.id", ColumnKind.ID).wide(16),
			Column.of("shipping.rates.platform", ColumnKind.TEXT).wide(12), DUE_48, WITHIN_48,
			Column.of("shipping.rates.share48", ColumnKind.RATE), Column.of("shipping.rates.due", ColumnKind.COUNT),
			LATE, Column.of("shipping.rates.rate", ColumnKind.RATE),
			Column.of("shipping.rates.dueBefore", ColumnKind.COUNT),
			Column.of("shipping.rates.lateBefore", ColumnKind.COUNT),
			Column.of("shipping.rates.rateBefore", ColumnKind.RATE).wide(16),
			Column.of("shipping.rates.itemBan", ColumnKind.FLAG).wide(16),
			Column.of("shipping.rates.orders100", ColumnKind.FLAG).wide(18),
			Column.of("shipping.rates.noOrders", ColumnKind.FLAG).wide(16),
			Column.of("shipping.rates.status", ColumnKind.STATUS).wide(30) };

	private static final Comparator<ShopRecord> WORST_FIRST = Comparator
		.comparing((ShopRecord shop) -> shop.gravest().map(LateLimit::ordinal).orElse(LateLimit.values().length))
		.thenComparing((shop) -> shop.today().late(), Comparator.reverseOrder())
		.thenComparing((shop) -> shop.due48() - shop.within48(), Comparator.reverseOrder())
		.thenComparing((shop) -> shop.shop().id());

	private final BusinessDate date;

	private final Map<String, ShopRecord> shops = new TreeMap<>();

	ShippingRates(BusinessDate date) {
		this.date = date;
	}

	void add(DueOrder order) {
		this.shops.computeIfAbsent(order.shop().id(), (id) -> new ShopRecord(order.shop(), this.date)).add(order);
	}

	TableSheet sheet(WorkbookDraft draft) {
		TableSheet table = draft.table("shipping.rates", COLUMNS);
		this.shops.values().stream().sorted(WORST_FIRST).forEach((shop) -> {
			LateDay today = shop.today();
			LateDay before = shop.dayBefore();
			table.row(shop.shop().name(), shop.shop().id(), shop.shop().platform(), shop.due48(), shop.within48(),
					share(shop.within48(), shop.due48()), today.due(), today.late(), share(today.late(), today.due()),
					before.due(), before.late(), share(before.late(), before.due()), shop.reaches(LateLimit.ITEM_BAN),
					shop.reaches(LateLimit.ORDERS_100), shop.reaches(LateLimit.NO_ORDERS),
					status(shop, draft.labels()));
		});
		return table;
	}

	private static String status(ShopRecord shop, Labels labels) {
		if (!shop.isLimited()) {
			return labels.text("shipping.status.noLimit");
		}
		return shop.gravest()
			.map((limit) -> labels.text("shipping.status." + limit))
			.orElseGet(() -> belowLimits(shop.today(), labels));
	}

	private static String belowLimits(LateDay today, Labels labels) {
		if (today.due() == 0) {
			return labels.text("shipping.status.nothingDue");
		}
		return (today.late() > 0) ? labels.text("shipping.status.below")
				: labels.text("shipping.status.none", labels.count(today.due()));
	}

	private static @Nullable BigDecimal share(long part, long whole) {
		return Total.of(part).share(Total.of(whole)).value().orElse(null);
	}

}
