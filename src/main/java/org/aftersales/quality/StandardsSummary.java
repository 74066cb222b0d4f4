package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.aftersales.quality.Standing.Status;
import org.aftersales.report.ColumnKind;
import org.aftersales.report.Kpi;
import org.aftersales.report.Labels;
import org.aftersales.report.Limit;
import org.aftersales.report.Polarity;
import org.aftersales.report.TableSheet;
import org.aftersales.report.Total;
import org.aftersales.report.Trend;

/**
 * What the first page says of the limits of categories: the one that has reached the
 * largest part of its limit, and which are above.
 *
 * @param categories all categories
 * @param goods all goods within them
 * @param labels the words
 */
record StandardsSummary(List<Rated> categories, List<Rated> goods, Labels labels) {

	/**
	 * The largest part of a limit that a category has reached, against 100 %.
	 */
	Kpi kpi(TableSheet table) {
		Optional<Rated> nearest = nearest();
		Limit limit = new Limit("limit.standard", BigDecimal.ONE, Standing.NEAR,
				new Limit.Words(Status.ABOVE.words(this.labels), Status.NEAR.words(this.labels),
						Status.OK.words(this.labels), Status.NO_STANDARD.words(this.labels)));
		return new Kpi("quality.kpi.standard", ColumnKind.RATE, Polarity.LESS_IS_BETTER,
				table.greatest(CategorySheets.SHARE, nearest.flatMap((one) -> one.now().share())),
				Total.of(largest(Rated::before)), Optional.of(limit));
	}

	/**
	 * A sentence of the headline, if a category is above its limit.
	 */
	Optional<String> headline() {
		return nearest().filter((one) -> one.now().status() == Status.ABOVE)
			.map((one) -> this.labels.text("quality.headline.above", named(one), this.labels.count(one.now().orders()),
					this.labels.percent(one.now().rate().orElseThrow()),
					number(one.now().standard().orElseThrow().limitCount()),
					this.labels.percent(one.now().standard().orElseThrow().limitRate())));
	}

	/**
	 * The limit of the category nearest to its own, for the chart; it is that category's
	 * alone.
	 */
	Optional<Trend.Limit> limit() {
		return nearest().flatMap((one) -> one.now()
			.standard()
			.map((standard) -> new Trend.Limit(this.labels.text("quality.standard.line", named(one)),
					standard.limitRate())));
	}

	/**
	 * How many orders no limit can be held against although their platform has one; empty
	 * if there are none.
	 */
	Optional<String> unjudged() {
		long orders = this.categories.stream()
			.filter((one) -> one.platform().equals(CategoryStandards.PLATFORM))
			.filter((one) -> one.now().status() == Status.NO_STANDARD)
			.mapToLong((one) -> one.now().formed())
			.sum();
		return Optional.of(orders)
			.filter((number) -> number > 0)
			.map((number) -> this.labels.text("quality.standard.unjudged", this.labels.count(number)));
	}

	/**
	 * How many are above and near.
	 */
	String note() {
		return nearest().map((one) -> this.labels.text("quality.standard.summary",
				this.labels.count(above(this.categories)), this.labels.count(count(this.categories, Status.NEAR)),
				this.labels.count(above(this.goods)), named(one)))
			.orElseGet(() -> this.labels.text("quality.standard.none"));
	}

	private String named(Rated one) {
		return "%s (%s)".formatted(this.labels.abbreviated(one.category(), 24), one.platform());
	}

	private Optional<Rated> nearest() {
		return this.categories.stream()
			.filter((one) -> one.now().share().isPresent())
			.min(Comparator.comparing((Rated one) -> one.now().status())
				.thenComparing((one) -> one.now().share().orElseThrow(), Comparator.reverseOrder())
				.thenComparing(Rated.WORST_FIRST));
	}

	private Optional<BigDecimal> largest(Function<Rated, Standing> window) {
		return this.categories.stream()
			.map(window)
			.flatMap((standing) -> standing.share().stream())
			.max(Comparator.naturalOrder());
	}

	private static long above(List<Rated> some) {
		return count(some, Status.ABOVE);
	}

	private static long count(List<Rated> some, Status status) {
		return some.stream().filter((one) -> one.now().status() == status).count();
	}

	private static String number(BigDecimal limit) {
		return limit.stripTrailingZeros().toPlainString();
	}

}
