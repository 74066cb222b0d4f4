package org.aftersales.policy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.aftersales.money.AmountUnreadable;
import org.aftersales.money.Yuan;
import org.aftersales.policy.LapseClock.AfterEntry;
import org.aftersales.policy.LapseClock.AfterEvent;
import org.aftersales.policy.LapseClock.EarliestOf;
import org.aftersales.policy.LapseClock.None;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Reads the rules of one pack.
 */
final class RuleReader {

	private static final Set<String> CLOCK_KEYS = Set.of("rule", "flow", "node", "clock", "on-lapse", "source",
			"confidence", "quote", "note");

	private static final Set<String> BREACH_KEYS = Set.of("rule", "breach", "payer", "beneficiary", "tariff", "source",
			"confidence", "quote", "note");

	private static final Set<String> TARIFF_KEYS = Set.of("below", "promised-up-to", "fixed", "percent", "min", "max");

	private static final String DURATION = "a duration such as 36h or 7d, or '48h from return-signed', or 'none'";

	private final Path file;

	private final String pack;

	private final ZoneId zone;

	RuleReader(Path file, String pack, ZoneId zone) {
		this.file = file;
		this.pack = pack;
		this.zone = zone;
	}

	/**
	 * A rule of the list {@code clocks}.
	 */
	ClockRule clock(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, CLOCK_KEYS);
		LapseClock clock = lapseClock(map);
		Optional<Outcome> outcome = map.readOptional("on-lapse", oneOf(Outcome.values(), Outcome::code),
				codes(Outcome.values(), Outcome::code));
		if (outcome.isEmpty() == !(clock instanceof None)) {
			throw map
				.unusable("%s: a clock needs an on-lapse, and 'clock: none' can have none".formatted(map.text("rule")));
		}
		return new ClockRule(map.text("rule"), this.pack, this.zone,
				map.read("flow", oneOf(Flow.values(), Flow::code), codes(Flow.values(), Flow::code)),
				map.read("node", oneOf(Node.values(), Node::code), codes(Node.values(), Node::code)), clock, outcome,
				origin(map));
	}

	/**
	 * A rule of the list {@code breaches}.
	 */
	BreachRule breach(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, BREACH_KEYS);
		List<BreachRule.Case> cases = map.list("tariff").stream().map(this::tariff).toList();
		if (cases.isEmpty()) {
			throw map.unusable("%s has no tariff; add one".formatted(map.text("rule")));
		}
		return new BreachRule(map.text("rule"), this.pack, map.text("breach"), map.text("payer"),
				map.text("beneficiary"), cases, origin(map));
	}

	private BreachRule.Case tariff(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, TARIFF_KEYS);
		Optional<Yuan> fixed = map.readOptional("fixed", RuleReader::yuan, "an amount such as 5.00");
		Tariff tariff = fixed.<Tariff>map(Tariff.Fixed::new)
			.orElseGet(() -> new Tariff.Percent(map.read("percent", RuleReader::number, "a number such as 1 or 2.5"),
					map.read("min", RuleReader::yuan, "an amount such as 3.00"),
					map.read("max", RuleReader::yuan, "an amount such as 30.00")));
		return new BreachRule.Case(map.readOptional("below", RuleReader::yuan, "an amount such as 300.00"),
				map.readOptional("promised-up-to", Durations::parse, "a duration such as 48h"), tariff);
	}

	private LapseClock lapseClock(YamlMap map) {
		if (map.node("clock") instanceof MappingNode mapping) {
			YamlMap combined = YamlMap.of(this.file, mapping, Set.of("earliest-of"));
			return new EarliestOf(combined.list("earliest-of")
				.stream()
				.map((element) -> simple(YamlMap.scalar(this.file, element, "a clock"))
					.orElseThrow(() -> YamlMap.unusable(this.file, element, "write " + DURATION)))
				.toList());
		}
		return map.read("clock", RuleReader::simple, DURATION);
	}

	private static Optional<LapseClock> simple(String text) {
		if (text.equals("none")) {
			return Optional.of(new None());
		}
		String[] parts = text.split(" from ", 2);
		Optional<Duration> duration = Durations.parse(parts[0]);
		return duration
			.map((length) -> (parts.length == 1) ? new AfterEntry(length) : new AfterEvent(length, parts[1]));
	}

	private static Origin origin(YamlMap map) {
		return new Origin(
				map.text("source"), map.read("confidence",
						oneOf(new String[] { "high", "medium", "low" }, (text) -> text), "high, medium or low"),
				map.optionalText("quote").orElse(""));
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

	private static <T> Function<String, Optional<T>> oneOf(T[] values, Function<T, String> code) {
		return (text) -> Arrays.stream(values).filter((value) -> code.apply(value).equals(text)).findFirst();
	}

	private static <T> String codes(T[] values, Function<T, String> code) {
		return "one of " + Arrays.stream(values).map(code).collect(Collectors.joining(", "));
	}

}
