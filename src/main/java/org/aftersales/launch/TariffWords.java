package org.aftersales.launch;

import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aftersales.policy.Bounds;
import org.aftersales.policy.BreachRule;
import org.aftersales.policy.PriceCase;
import org.aftersales.policy.Tariff;

/**
 * A price list in words.
 */
final class TariffWords {

	private TariffWords() {
	}

	static String of(BreachRule rule) {
		return rule.cases().stream().map(TariffWords::of).collect(Collectors.joining("; else "));
	}

	private static String of(PriceCase priced) {
		StringBuilder words = new StringBuilder(of(priced.tariff()));
		priced.below().ifPresent((limit) -> words.append(" if below ").append(limit).append(" yuan"));
		priced.promisedUpTo()
			.ifPresent(
					(limit) -> words.append(" if no more than ").append(Moments.words(limit)).append(" were promised"));
		if (!priced.goods().isEmpty()) {
			words.append(" for ").append(String.join(", ", new TreeSet<>(priced.goods())));
		}
		return words.append(priced.serious() ? " if serious" : "").toString();
	}

	/**
	 * One amount.
	 */
	static String of(Tariff tariff) {
		if (tariff instanceof Tariff.Percent percent) {
			return "%s %% of the goods%s%s".formatted(percent.percent().toPlainString(),
					percent.cut() ? " without decimals" : "", of(percent.bounds()));
		}
		if (tariff instanceof Tariff.Times times) {
			return "%s x the goods%s".formatted(times.times().toPlainString(), of(times.bounds()));
		}
		if (tariff instanceof Tariff.Fixed fixed) {
			return fixed.amount() + " yuan";
		}
		return tariff.toString();
	}

	private static String of(Bounds bounds) {
		if (bounds.min().isPresent() && bounds.max().isPresent()) {
			return ", %s to %s yuan".formatted(bounds.min().get(), bounds.max().get());
		}
		return bounds.min()
			.map((low) -> ", at least %s yuan".formatted(low))
			.or(() -> bounds.max().map((high) -> ", at most %s yuan".formatted(high)))
			.orElse("");
	}

}
