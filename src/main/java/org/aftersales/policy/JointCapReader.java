package org.aftersales.policy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the rules of one pack that cap what several breaches cost together.
 */
final class JointCapReader {

	private static final Set<String> CAP_KEYS = Set.of("rule", "alternative", "breaches", "claims", "together", "limit",
			"source", "confidence", "quote", "note");

	private static final Set<String> LIMIT_KEYS = BreachReader.with("if-any", "promised-over", "if-serious");

	private final Path file;

	private final String pack;

	JointCapReader(Path file, String pack) {
		this.file = file;
		this.pack = pack;
	}

	/**
	 * A rule of the list {@code joint-caps}.
	 */
	JointCap cap(Node node) {
		YamlMap map = YamlMap.of(this.file, node, CAP_KEYS);
		String id = map.text("rule");
		Set<String> breaches = BreachReader.kinds(map, "breaches");
		if (breaches.isEmpty()) {
			throw map.unusable("%s caps nothing; list the kinds under breaches".formatted(id));
		}
		TogetherIn together = map.read("together", TogetherIn::of, Codes.of(TogetherIn.values(), TogetherIn::code));
		List<JointCap.Limit> limits = map.list("limit").stream().map((each) -> limit(each, id)).toList();
		refuseHoles(map, id, together, limits);
		return new JointCap(id, this.pack, map.optionalText("alternative"), breaches,
				new HashSet<>(map.texts("claims")), together, limits, map.origin("source"));
	}

	private JointCap.Limit limit(Node node, String rule) {
		YamlMap map = YamlMap.of(this.file, node, LIMIT_KEYS);
		return new JointCap.Limit(BreachReader.kinds(map, "if-any"),
				map.readOptional("promised-over", Durations::parse, "a duration such as 48h"),
				BreachReader.yes(map, "if-serious"), TariffReader.tariff(map, rule));
	}

	private static void refuseHoles(YamlMap map, String rule, TogetherIn together, List<JointCap.Limit> limits) {
		long certain = limits.stream().filter(JointCap.Limit::always).count();
		if (certain != 1 || !limits.get(limits.size() - 1).always()) {
			throw map.unusable("%s: write one limit without conditions, as the last of the list".formatted(rule));
		}
		boolean share = limits.stream().anyMatch((limit) -> !(limit.tariff() instanceof Tariff.Fixed));
		if (share && together != TogetherIn.ORDER) {
			throw map
				.unusable("%s: a share of the goods can limit one order only; write 'together: order' or a fixed amount"
					.formatted(rule));
		}
	}

}
