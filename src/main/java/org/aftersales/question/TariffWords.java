package org.aftersales.question;

import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aftersales.console.Moments;
import org.aftersales.policy.BreachRule;
import org.aftersales.policy.PriceCase;

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
		StringBuilder words = new StringBuilder(priced.tariff().words());
		priced.below().ifPresent((limit) -> words.append(" if below ").append(limit).append(" yuan"));
		priced.promisedUpTo()
			.ifPresent(
					(limit) -> words.append(" if no more than ").append(Moments.words(limit)).append(" were promised"));
		if (!priced.goods().isEmpty()) {
			words.append(" for ").append(String.join(", ", new TreeSet<>(priced.goods())));
		}
		return words.append(priced.serious() ? " if serious" : "").toString();
	}

}
