package org.aftersales.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one policy pack and refuses what is wrong, with file, line, rule and what to
 * write instead.
 */
final class PolicyPackReader {

	private static final Set<String> KEYS = Set.of("pack", "platform", "summary", "zone", "valid-from", "valid-until",
			"quality-reasons", "refund-beyond-cap", "clocks", "windows", "extensions", "statuses", "breaches",
			"joint-caps", "exemptions");

	private final Path file;

	private PolicyPackReader(Path file) {
		this.file = file;
	}

	/**
	 * One pack.
	 * @throws PolicyPackUnusable if it is missing or wrong
	 */
	static PolicyPack read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new PolicyPackUnusable(file,
					"there is no such pack; create the file or take its name out of policy.packs in jobs/night.yml");
		}
		return new PolicyPackReader(file).read();
	}

	private PolicyPack read() {
		YamlMap root = YamlMap.of(this.file, YamlFile.root(this.file), KEYS);
		String name = YamlFile.ownName(this.file, root, "pack");
		Optional<Platform> platform = platform(root);
		ZoneId zone = root.read("zone", LocalTimes::zone, "a zone such as Asia/Shanghai");
		RuleReader rules = new RuleReader(this.file, name, zone);
		BreachReader breaches = new BreachReader(this.file, name);
		JointCapReader jointCaps = new JointCapReader(this.file, name);
		List<Timed> clocks = timed(root, "clocks", rules::clock);
		List<Timed> windows = timed(root, "windows", rules::window);
		refuseCollisions(Stream.concat(clocks.stream(), windows.stream()).toList());
		return new PolicyPack(name, platform, root.optionalText("summary").orElse(""), zone,
				root.read("valid-from", LocalTimes::date, "a date such as 2025-05-15"),
				root.readOptional("valid-until", LocalTimes::date, "a date such as 2025-05-14"), rules(clocks),
				rules(windows), root.list("extensions").stream().map(rules::extension).toList(),
				breaches(root, breaches), root.list("joint-caps").stream().map(jointCaps::cap).toList(),
				root.list("exemptions").stream().map(breaches::exemption).toList(), statuses(root),
				new HashSet<>(root.texts("quality-reasons")),
				root.readOptional("refund-beyond-cap", BeyondCap::of, "cap or person").orElse(BeyondCap.CAP));
	}

	private List<Timed> timed(YamlMap root, String key, Function<Node, ClockRule> reader) {
		return root.list(key).stream().map((node) -> new Timed(node, reader.apply(node))).toList();
	}

	private static List<ClockRule> rules(List<Timed> timed) {
		return timed.stream().map(Timed::rule).toList();
	}

	private List<BreachRule> breaches(YamlMap root, BreachReader reader) {
		Map<List<Object>, String> above = new HashMap<>();
		List<BreachRule> rules = new ArrayList<>();
		for (Node node : root.list("breaches")) {
			BreachRule rule = reader.breach(node);
			String other = above.putIfAbsent(List.of(rule.breach(), rule.alternative()), rule.id());
			if (other != null) {
				throw YamlMap.unusable(this.file, node,
						"%s: a price of '%s'%s stands above already (%s); keep one".formatted(rule.id(), rule.breach(),
								rule.alternative().map(" and reading "::concat).orElse(""), other));
			}
			rules.add(rule);
		}
		return rules;
	}

	private void refuseCollisions(List<Timed> timed) {
		Map<String, List<ClockRule>> above = new LinkedHashMap<>();
		for (Timed next : timed) {
			ClockRule rule = next.rule();
			List<ClockRule> ofNode = above.computeIfAbsent(rule.flow() + "/" + rule.node(), (key) -> new ArrayList<>());
			ofNode.stream()
				.filter((other) -> other.scope().collidesWith(rule.scope()))
				.findFirst()
				.ifPresent((other) -> {
					throw YamlMap.unusable(this.file, next.node(),
							"%s: a rule for node %s of flow %s%s stands above already (%s); keep one".formatted(
									rule.id(), rule.node().code(), rule.flow().code(),
									rule.scope().words().isEmpty() ? "" : " and " + rule.scope().words(), other.id()));
				});
			ofNode.add(rule);
		}
	}

	private Map<String, Map<String, String>> statuses(YamlMap root) {
		if (!root.has("statuses")) {
			return Map.of();
		}
		YamlMap lists = YamlMap.of(this.file, root.node("statuses"));
		return lists.keys()
			.stream()
			.collect(Collectors.toMap((key) -> key, (key) -> YamlMap.of(this.file, lists.node(key)).entries()));
	}

	/**
	 * The platform of that code; absent for the law.
	 */
	private static Optional<Platform> platform(YamlMap root) {
		if (root.text("platform").equals(PolicyPack.LAW)) {
			return Optional.empty();
		}
		return Optional.of(root.read("platform",
				(code) -> Arrays.stream(Platform.values()).filter((value) -> value.code().equals(code)).findFirst(),
				"taobao, tmall, pinduoduo, jd, douyin, or law"));
	}

	/**
	 * A rule with the place where it stands.
	 */
	private record Timed(Node node, ClockRule rule) {

	}

}
