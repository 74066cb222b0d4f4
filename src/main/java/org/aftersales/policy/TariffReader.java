package org.aftersales.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.aftersales.money.AmountUnreadable;
import org.aftersales.money.Yuan;

/**
 * Reads an amount, fixed or in proportion, from the mapping that holds it.
 */
final class TariffReader {

	/** The keys that say how much. */
	static final Set<String> KEYS = Set.of("fixed", "percent", "times", "min", "max", "cut");

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private TariffReader() {
	}

	/**
	 * The tariff of that mapping, which must have exactly one of {@code fixed},
	 * {@code percent} and {@code times}.
	 * @param rule the rule it belongs to, for complaints
	 */
	static Tariff tariff(YamlMap map, String rule) {
		if (Stream.of("fixed", "percent", "times").filter(map::has).count() != 1) {
			throw map.unusable("%s: write exactly one of fixed, percent and times here".formatted(rule));
		}
		boolean cut = map.readOptional("cut", TariffReader::yuanOnly, "yuan, to cut the decimals, or leave it out")
			.isPresent();
		if (cut && !map.has("percent")) {
			throw map.unusable("%s: cut goes with percent only; leave it out".formatted(rule));
		}
		if (map.has("fixed")) {
			if (map.has("min") || map.has("max")) {
				throw map.unusable("%s: a fixed amount has no min and no max; leave them out".formatted(rule));
			}
			return new Tariff.Fixed(map.read("fixed", TariffReader::yuan, "an amount such as 5.00"));
		}
		Bounds bounds = bounds(map, rule);
		if (map.has("percent")) {
			return new Tariff.Percent(
					map.read("percent", TariffReader::percent, "a number above 0 and up to 100, such as 1 or 2.5"),
					bounds, cut);
		}
		return new Tariff.Times(map.read("times", TariffReader::positive, "a number above 0, such as 1 or 3"), bounds);
	}

	/**
	 * An amount that is not negative.
	 */
	static Optional<Yuan> yuan(String text) {
		try {
			return Optional.of(Yuan.parse(text)).filter((amount) -> amount.compareTo(Yuan.ZERO) >= 0);
		}
		catch (AmountUnreadable unreadable) {
			return Optional.empty();
		}
	}

	private static Bounds bounds(YamlMap map, String rule) {
		Optional<Yuan> min = map.readOptional("min", TariffReader::yuan, "an amount such as 3.00");
		Optional<Yuan> max = map.readOptional("max", TariffReader::yuan, "an amount such as 30.00");
		if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
			throw map.unusable("%s: min %s is above max %s; exchange them".formatted(rule, min.get(), max.get()));
		}
		return new Bounds(min, max);
	}

	private static Optional<BigDecimal> percent(String text) {
		return positive(text).filter((number) -> number.compareTo(WHOLE) <= 0);
	}

	private static Optional<BigDecimal> positive(String text) {
		try {
			return Optional.of(new BigDecimal(text)).filter((number) -> number.signum() > 0);
		}
		catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}

	private static Optional<String> yuanOnly(String text) {
		return Optional.of(text).filter("yuan"::equals);
	}

}
