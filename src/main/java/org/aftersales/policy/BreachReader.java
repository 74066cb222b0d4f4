package org.aftersales.policy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.money.AmountUnreadable;
import org.aftersales.money.Yuan;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the rules of one pack that price broken promises.
 */
final class BreachReader {

	private static final Set<String> BREACH_KEYS = Set.of("rule", "breach", "payer", "beneficiary", "tariff", "source",
			"confidence", "quote", "note");

	private static final Set<String> TARIFF_KEYS = Set.of("below", "promised-up-to", "fixed", "percent", "min", "max");

	private final Path file;

	private final String pack;

	BreachReader(Path file, String pack) {
		this.file = file;
		this.pack = pack;
	}

	/**
	 * A rule of the list {@code breaches}.
	 */
	BreachRule breach(Node node) {
		YamlMap map = YamlMap.of(this.file, node, BREACH_KEYS);
		List<BreachRule.Case> cases = map.list("tariff").stream().map(this::tariff).toList();
		if (cases.isEmpty()) {
			throw map.unusable("%s has no tariff; add one".formatted(map.text("rule")));
		}
		return new BreachRule(map.text("rule"), this.pack, map.text("breach"), map.text("payer"),
				map.text("beneficiary"), cases, map.origin("source"));
	}

	private BreachRule.Case tariff(Node node) {
		YamlMap map = YamlMap.of(this.file, node, TARIFF_KEYS);
		Optional<Yuan> fixed = map.readOptional("fixed", BreachReader::yuan, "an amount such as 5.00");
		Tariff tariff = fixed.<Tariff>map(Tariff.Fixed::new)
			.orElseGet(() -> new Tariff.Percent(map.read("percent", BreachReader::number, "a number such as 1 or 2.5"),
					map.read("min", BreachReader::yuan, "an amount such as 3.00"),
					map.read("max", BreachReader::yuan, "an amount such as 30.00")));
		return new BreachRule.Case(map.readOptional("below", BreachReader::yuan, "an amount such as 300.00"),
				map.readOptional("promised-up-to", Durations::parse, "a duration such as 48h"), tariff);
	}

	private static Optional<Yuan> yuan(String text) {
		try {
			return Optional.of(Yuan.parse(text));
		}
		catch (AmountUnreadable unreadable) {
			return Optional.empty();
		}
	}

	private static Optional<BigDecimal> number(String text) {
		try {
			return Optional.of(new BigDecimal(text));
		}
		catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}

}
