package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.quality.QualityRefundBreakdown.Shop;
import org.aftersales.report.Column;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.TableSheet;
import org.aftersales.report.WorkbookDraft;

/**
 * The shops of each platform added up, because their rules and quality reasons are the
 * same.
 */
final class QualityRefundPlatforms {

	private static final Comparator<Platform> LARGEST_FIRST = Comparator.comparingLong(Platform::orders)
		.thenComparingLong(Platform::formed)
		.reversed()
		.thenComparing(Platform::code);

	private QualityRefundPlatforms() {
	}

	/**
	 * The sheet, with every platform that has one of these shops.
	 */
	static TableSheet sheet(WorkbookDraft draft, List<Shop> shops) {
		TableSheet table = draft.table("quality.platforms", Column.of("quality.platforms.name", ColumnKind.TEXT),
				QualityRefundBreakdown.FORMED, QualityRefundBreakdown.ORDERS, QualityRefundBreakdown.RATE,
				QualityRefundBreakdown.FORMED_BEFORE, QualityRefundBreakdown.PREVIOUS,
				QualityRefundBreakdown.RATE_BEFORE, QualityRefundBreakdown.RATED);
		of(shops).forEach((one) -> table.row(one.code(), one.formed(), one.known() ? one.orders() : null,
				one.rate(one.orders(), one.formed()).orElse(null), one.formedBefore(),
				one.known() ? one.ordersBefore() : null, one.rate(one.ordersBefore(), one.formedBefore()).orElse(null),
				one.known()));
		return table;
	}

	/**
	 * The platforms, the one with most orders with a quality claim first.
	 */
	static List<Platform> of(List<Shop> shops) {
		return shops.stream()
			.collect(Collectors.groupingBy(Shop::platform, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((platform) -> Platform.of(platform.getKey(), platform.getValue()))
			.sorted(LARGEST_FIRST)
			.toList();
	}

	/**
	 * A platform with what formed and what was claimed in both windows, and whether a
	 * pack in force names its quality reasons.
	 */
	record Platform(String code, long formed, long orders, long formedBefore, long ordersBefore, boolean known) {

		private Optional<BigDecimal> rate(long part, long whole) {
			return QualityRefundCounts.rate(part, whole).filter((rate) -> this.known);
		}

		private static Platform of(String code, List<Shop> shops) {
			return new Platform(code, shops.stream().mapToLong(Shop::formed).sum(),
					shops.stream().mapToLong(Shop::orders).sum(), shops.stream().mapToLong(Shop::formedBefore).sum(),
					shops.stream().mapToLong(Shop::ordersBefore).sum(), shops.stream().allMatch(Shop::known));
		}

	}

}
