package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rules of one pack that measure time.
 */
final class RuleReader {

	private static final Set<String> CLOCK_KEYS = Set.of("rule", "flow", "node", "goods", "region", "alternative",
			"clock", "on-lapse", "once", "source", "confidence", "quote", "note");

	private static final Set<String> EXTENSION_KEYS = Set.of("rule", "flow", "node", "goods", "region", "alternative",
			"by", "adds", "not-before", "within-last", "once", "source", "confidence", "quote", "note");

	private final Path file;

	private final String pack;

	private final ZoneId zone;

	private final ClockReader clocks;

	RuleReader(Path file, String pack, ZoneId zone) {
		this.file = file;
		this.pack = pack;
		this.zone = zone;
		this.clocks = new ClockReader(file, zone);
	}

	/**
	 * A rule of the list {@code clocks}.
	 */
	ClockRule clock(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, CLOCK_KEYS);
		ClockRule rule = rule(map, outcome(map));
		if (rule.outcome().isEmpty() == !rule.neverLapses()) {
			throw map.unusable("%s: a clock needs an on-lapse, and 'clock: none' can have none".formatted(rule.id()));
		}
		return rule;
	}

	/**
	 * A rule of the list {@code windows}.
	 */
	ClockRule window(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, CLOCK_KEYS);
		ClockRule rule = rule(map, outcome(map).or(() -> Optional.of(Outcome.RIGHT_ENDS)));
		if (rule.neverLapses()) {
			throw map.unusable("%s: a window needs an end; write a clock such as 15d".formatted(rule.id()));
		}
		return rule;
	}

	/**
	 * A rule of the list {@code extensions}.
	 */
	ExtensionRule extension(org.yaml.snakeyaml.nodes.Node node) {
		YamlMap map = YamlMap.of(this.file, node, EXTENSION_KEYS);
		List<Duration> adds = map.texts("adds")
			.stream()
			.map((text) -> Durations.parse(text)
				.orElseThrow(
						() -> map.unusable("adds '%s' is not usable; write a list such as [3d, 5d]".formatted(text))))
			.toList();
		return new ExtensionRule(map.text("rule"), this.pack,
				map.read("flow", Flow::of, Codes.of(Flow.values(), Flow::code)),
				map.read("node", Node::of, Codes.of(Node.values(), Node::code)), scope(map), map.text("by"),
				new HashSet<>(adds), map.readOptional("not-before", Durations::parse, "a duration such as 7d"),
				map.readOptional("within-last", Durations::parse, "a duration such as 24h"), once(map),
				map.origin("source"));
	}

	private ClockRule rule(YamlMap map, Optional<Outcome> outcome) {
		String id = map.text("rule");
		return new ClockRule(id, this.pack, this.zone, map.read("flow", Flow::of, Codes.of(Flow.values(), Flow::code)),
				map.read("node", Node::of, Codes.of(Node.values(), Node::code)), scope(map),
				this.clocks.read(map.node("clock"), id), outcome, once(map), map.origin("source"), Optional.empty(),
				List.of());
	}

	private static Optional<Outcome> outcome(YamlMap map) {
		return map.readOptional("on-lapse", Outcome::of, Codes.of(Outcome.values(), Outcome::code));
	}

	/**
	 * For what the rule of that mapping holds.
	 */
	static Scope scope(YamlMap map) {
		return new Scope(new HashSet<>(map.texts("goods")), new HashSet<>(map.texts("region")),
				map.optionalText("alternative"));
	}

	private static boolean once(YamlMap map) {
		return map.readOptional("once", RuleReader::yesOrNo, "true or false").orElse(false);
	}

	private static Optional<Boolean> yesOrNo(String text) {
		return switch (text) {
			case "true" -> Optional.of(true);
			case "false" -> Optional.of(false);
			default -> Optional.empty();
		};
	}

}
