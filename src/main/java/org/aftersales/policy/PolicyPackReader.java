package org.aftersales.policy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the chosen policy packs and refuses what is wrong, with file, line and what to
 * write instead.
 */
final class PolicyPackReader {

	private static final Set<String> KEYS = Set.of("pack", "platform", "summary", "zone", "valid-from", "valid-until",
			"quality-reasons", "clocks", "breaches");

	private final Path file;

	private PolicyPackReader(Path file) {
		this.file = file;
	}

	/**
	 * The packs that the settings name.
	 * @throws PolicyPackUnusable if one is missing, wrong or overlaps another
	 */
	static PolicyPacks read(PolicySettings settings) {
		List<PolicyPack> packs = new ArrayList<>();
		settings.packs().forEach((platform, names) -> {
			List<PolicyPack> ofPlatform = names.stream()
				.map((name) -> read(settings.directory().resolve(name + ".yml")))
				.sorted(Comparator.comparing(PolicyPack::validFrom))
				.toList();
			refuseForeign(settings.directory(), platform, ofPlatform);
			refuseOverlap(settings.directory(), ofPlatform);
			packs.addAll(ofPlatform);
		});
		packs.sort(Comparator.comparing(PolicyPack::name));
		return new PolicyPacks(packs);
	}

	/**
	 * One pack.
	 */
	static PolicyPack read(Path file) {
		return new PolicyPackReader(file).read();
	}

	private PolicyPack read() {
		YamlMap root = YamlMap.of(this.file, parse(), KEYS);
		String name = root.text("pack");
		String expected = this.file.getFileName().toString().replaceFirst("\\.yml$", "");
		if (!name.equals(expected)) {
			throw root.unusable("the pack calls itself '%s'; name it '%s' like its file".formatted(name, expected));
		}
		Platform platform = root.read("platform",
				(code) -> Arrays.stream(Platform.values()).filter((value) -> value.code().equals(code)).findFirst(),
				"taobao, tmall, pinduoduo, jd or douyin");
		ZoneId zone = root.read("zone", PolicyPackReader::zone, "a zone such as Asia/Shanghai");
		RuleReader rules = new RuleReader(this.file, name, zone);
		return new PolicyPack(name, platform, zone,
				root.read("valid-from", PolicyPackReader::date, "a date such as 2025-05-15"),
				root.readOptional("valid-until", PolicyPackReader::date, "a date such as 2025-05-14"),
				clocks(root, rules), root.list("breaches").stream().map(rules::breach).toList(), reasons(root));
	}

	private List<ClockRule> clocks(YamlMap root, RuleReader rules) {
		Set<String> seen = new HashSet<>();
		List<ClockRule> clocks = new ArrayList<>();
		for (Node node : root.list("clocks")) {
			ClockRule rule = rules.clock(node);
			if (!seen.add(rule.flow() + "/" + rule.node())) {
				throw YamlMap.unusable(this.file, node,
						"%s: a rule for node %s of flow %s stands above already; keep one".formatted(rule.id(),
								rule.node().code(), rule.flow().code()));
			}
			clocks.add(rule);
		}
		return clocks;
	}

	private Set<String> reasons(YamlMap root) {
		return root.list("quality-reasons")
			.stream()
			.map((node) -> YamlMap.scalar(this.file, node, "a reason"))
			.collect(Collectors.toSet());
	}

	private Node parse() {
		if (!Files.isRegularFile(this.file)) {
			throw new PolicyPackUnusable(this.file,
					"there is no such pack; create the file or take its name out of policy.packs in jobs/night.yml");
		}
		try (Reader reader = Files.newBufferedReader(this.file, StandardCharsets.UTF_8)) {
			Node root = new Yaml(new LoaderOptions()).compose(reader);
			if (root == null) {
				throw new PolicyPackUnusable(this.file, "the file is empty; write a pack or remove it");
			}
			return root;
		}
		catch (MarkedYAMLException malformed) {
			throw new PolicyPackUnusable(this.file, malformed.getProblemMark().getLine() + 1,
					"not YAML: " + malformed.getProblem());
		}
		catch (IOException unreadable) {
			throw new PolicyPackUnusable(this.file, "cannot be read: " + unreadable.getMessage());
		}
	}

	private static void refuseForeign(Path directory, String platform, List<PolicyPack> packs) {
		for (PolicyPack pack : packs) {
			if (!pack.platform().code().equals(platform)) {
				throw new PolicyPackUnusable(directory.resolve(pack.name() + ".yml"),
						"is a pack of %s, but policy.packs in jobs/night.yml names it for '%s'; move it there"
							.formatted(pack.platform().code(), platform));
			}
		}
	}

	private static void refuseOverlap(Path directory, List<PolicyPack> sorted) {
		for (int i = 1; i < sorted.size(); i++) {
			PolicyPack earlier = sorted.get(i - 1);
			PolicyPack later = sorted.get(i);
			if (earlier.validUntil().map((last) -> !last.isBefore(later.validFrom())).orElse(true)) {
				throw new PolicyPackUnusable(directory.resolve(later.name() + ".yml"),
						"is valid from %s, while %s still is; give %s a valid-until of %s or earlier".formatted(
								later.validFrom(), earlier.name(), earlier.name(), later.validFrom().minusDays(1)));
			}
		}
	}

	private static Optional<ZoneId> zone(String text) {
		try {
			return Optional.of(ZoneId.of(text));
		}
		catch (DateTimeException notAZone) {
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException notADate) {
			return Optional.empty();
		}
	}

}
