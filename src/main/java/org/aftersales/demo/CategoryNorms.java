package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What quality refunds are usual in the categories of the appliances shop (ME-01f): by it
 * one category is above its limit, one near it and one far below.
 */
final class CategoryNorms {

	private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

	private CategoryNorms() {
	}

	static List<Norm> all() {
		return List.of(norm("电炖锅", "1.10", "0.30"), norm("早餐机", "1.00", "0.20"), norm("空气炸锅", "1.20", "0.40"));
	}

	private static Norm norm(String category, String rate, String number) {
		return new Norm(Storefront.APPLIANCES.platform(), category, FROM, new BigDecimal(rate), new BigDecimal(number),
				"商家后台 类目均值（演示）");
	}

	/**
	 * The norm of one category.
	 *
	 * @param platform the platform
	 * @param category the category
	 * @param from first day on which it holds
	 * @param rate mean rate, per cent
	 * @param number mean number of orders
	 * @param source where it stands
	 */
	record Norm(String platform, String category, LocalDate from, BigDecimal rate, BigDecimal number, String source) {

	}

}
