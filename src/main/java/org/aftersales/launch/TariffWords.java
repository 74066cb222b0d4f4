package org.aftersales.launch;

import java.util.stream.Collectors;

import org.aftersales.policy.BreachRule;
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

	private static String of(BreachRule.Case priced) {
		String below = priced.below().map((limit) -> " if below " + limit + " yuan").orElse("");
		String promised = priced.promisedUpTo()
			.map((limit) -> " if no more than " + Moments.words(limit) + " were promised")
			.orElse("");
		return of(priced.tariff()) + below + promised;
	}

	private static String of(Tariff tariff) {
		if (tariff instanceof Tariff.Percent percent) {
			return "%s %% of the goods, %s to %s yuan".formatted(percent.percent().toPlainString(), percent.min(),
					percent.max());
		}
		if (tariff instanceof Tariff.Fixed fixed) {
			return fixed.amount() + " yuan";
		}
		return tariff.toString();
	}

}
