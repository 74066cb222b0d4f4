package org.aftersales.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;

/**
 * The standards of all categories on one business date. ME-01f is a rule of Pinduoduo;
 * for the other platforms the rule book has none, so what was fed for them gives no
 * limit.
 */
final class CategoryStandards {

	/** Code of the platform that has limits. */
	static final String PLATFORM = Platform.PINDUODUO.code();

	private final Map<String, CategoryStandard> byCategory;

	private CategoryStandards(Map<String, CategoryStandard> byCategory) {
		this.byCategory = byCategory;
	}

	static CategoryStandards on(BusinessDate day, QualityRefundQueries queries) {
		Map<String, CategoryStandard> standards = new HashMap<>();
		queries.statement("""
				select distinct on (category) category, mean_rate / 100 as mean_rate, mean_count
				  from category_standard
				 where platform = :platform and valid_from <= :day and (valid_to is null or valid_to >= :day)
				 order by category, valid_from desc""", day)
			.param("platform", PLATFORM)
			.param("day", day.date())
			.query((row) -> {
				standards.put(row.getString("category"), new CategoryStandard(
						row.getBigDecimal("mean_rate").stripTrailingZeros(), row.getBigDecimal("mean_count")));
			});
		return new CategoryStandards(standards);
	}

	/**
	 * The standard of that category, if a limit follows from it.
	 */
	Optional<CategoryStandard> of(String platform, String category) {
		return platform.equals(PLATFORM) ? Optional.ofNullable(this.byCategory.get(category)) : Optional.empty();
	}

}
