package org.aftersales.policy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the rules of one pack that price broken promises, and those that excuse them.
 */
final class BreachReader {

	private static final Set<String> BREACH_KEYS = Set.of("rule", "breach", "alternative", "from", "payer",
			"beneficiary", "base", "tariff", "also", "in-place-of", "source", "confidence", "quote", "note");

	private static final Set<String> CASE_KEYS = with("below", "promised-up-to", "goods", "serious");

	private static final Set<String> EXEMPTION_KEYS = Set.of("rule", "reason", "breaches", "source", "confidence",
			"quote", "note");

	private static final Set<String> ACCOUNTS = Set.of("buyer", "seller", "platform", "carrier", "insurer", "deposit");

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
		String id = map.text("rule");
		List<PriceCase> cases = map.list("tariff").stream().map((each) -> priceCase(each, id)).toList();
		if (cases.isEmpty()) {
			throw map.unusable("%s has no tariff; add one".formatted(id));
		}
		refuseHoles(map, id, cases);
		return new BreachRule(id, this.pack, map.read("breach", BreachReader::kind, BreachKind.all()),
				map.optionalText("alternative"),
				map.readOptional("from", LocalTimes::date, "a date such as 2026-08-12"), account(map, "payer"),
				account(map, "beneficiary"),
				map.readOptional("base", PriceBase::of, "gift, or leave it out for the goods").orElse(PriceBase.GOODS),
				cases, map.optionalText("also"), kinds(map, "in-place-of"), map.origin("source"));
	}

	/**
	 * A rule of the list {@code exemptions}.
	 */
	Exemption exemption(Node node) {
		YamlMap map = YamlMap.of(this.file, node, EXEMPTION_KEYS);
		return new Exemption(map.text("rule"), this.pack, map.text("reason"), kinds(map, "breaches"),
				map.origin("source"));
	}

	/**
	 * The kinds of breach of the list under that key; none if it is absent.
	 */
	static Set<String> kinds(YamlMap map, String key) {
		return map.texts(key)
			.stream()
			.map((text) -> kind(text).orElseThrow(
					() -> map.unusable("%s '%s' is not usable; write %s".formatted(key, text, BreachKind.all()))))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private PriceCase priceCase(Node node, String rule) {
		YamlMap map = YamlMap.of(this.file, node, CASE_KEYS);
		return new PriceCase(map.readOptional("below", TariffReader::yuan, "an amount such as 300.00"),
				map.readOptional("promised-up-to", Durations::parse, "a duration such as 48h"),
				new HashSet<>(map.texts("goods")), yes(map, "serious"), TariffReader.tariff(map, rule));
	}

	/**
	 * A case below one that always applies would never be reached; without one at the end
	 * something would have no price.
	 */
	private static void refuseHoles(YamlMap map, String rule, List<PriceCase> cases) {
		long certain = cases.stream().filter(PriceCase::always).count();
		if (certain != 1 || !cases.get(cases.size() - 1).always()) {
			throw map.unusable("%s: write one tariff without conditions, as the last of the list".formatted(rule));
		}
	}

	private static Optional<String> kind(String code) {
		return BreachKind.of(code).map(BreachKind::code);
	}

	private static String account(YamlMap map, String key) {
		return map.read(key, (text) -> Optional.of(text).filter(ACCOUNTS::contains),
				"one of " + String.join(", ", new TreeSet<>(ACCOUNTS)));
	}

	/**
	 * Whether that key says {@code true}; no other value may stand there.
	 */
	static boolean yes(YamlMap map, String key) {
		return map.readOptional(key, (text) -> Optional.of(text).filter("true"::equals), "true, or leave it out")
			.isPresent();
	}

	/**
	 * The keys of a tariff and these.
	 */
	static Set<String> with(String... conditions) {
		return Stream.concat(TariffReader.KEYS.stream(), Stream.of(conditions)).collect(Collectors.toUnmodifiableSet());
	}

}
