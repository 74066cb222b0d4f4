package org.aftersales.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the rule book that carries a duration, a state, a window or a price stands
 * in a pack, and says where it comes from. Reads the files as text and not as the product
 * does, so that what the product overlooks is seen.
 */
class PackCoverageTests {

	private static final Path PACKS = Path.of("jobs/policies");

	private static final List<String> LISTS = List.of("clocks", "windows", "extensions", "breaches", "joint-caps",
			"exemptions");

	/**
	 * Rows of high confidence of which the rule book keeps the numbers and not the words.
	 */
	private static final Set<String> WITHOUT_WORDS = Set.of("TB-R06", "TB-R08", "TB-R09", "TB-R13", "TB-R14", "TB-R15",
			"TB-R17", "TB-R18", "TB-R20", "TB-R21", "TB-R22", "TB-R23", "TB-R31", "TB-R33", "TB-R36", "TB-R42",
			"TB-P01", "TB-P03", "TB-P04", "TB-P05", "TB-P06", "TB-P12", "TB-P13", "TB-P14", "TB-P15", "TB-P16", "DY-03",
			"LW-10", "AR-05", "JD-03", "JD-04", "DY-02", "DY-04", "DY-05", "DY-07", "ME-16");

	/**
	 * Rows that the rule book quotes from Taobao's notice only; Tmall prints the same.
	 */
	private static final Set<String> WITHOUT_WORDS_ON_TMALL = Set.of("TB-R02", "TB-R03", "TB-R04", "TB-R05", "TB-R07",
			"TB-R10", "TB-R16", "TB-R19");

	@ParameterizedTest
	@MethodSource("covered")
	void everyRowOfTheRuleBookIsInItsPacks(String id, String kind, List<String> packs) {
		assertThat(packs).isNotEmpty().allSatisfy((pack) -> assertThat(kinds(pack, id)).as(pack).contains(kind));
	}

	@Test
	void noPackHasARuleThatTheListDoesNotName() {
		List<String> listed = covered().map((row) -> (String) row[0]).toList();

		assertThat(packNames()).isNotEmpty()
			.allSatisfy((pack) -> assertThat(rules(pack).stream()
				.map((rule) -> text(rule, "rule"))
				.filter((id) -> !id.startsWith("SEED-") && !id.endsWith("-STATES"))
				.distinct()).as(pack).allSatisfy((id) -> assertThat(listed).contains(id)));
	}

	@ParameterizedTest
	@MethodSource("packNames")
	void everyRuleSaysWhereItComesFrom(String pack) {
		assertThat(rules(pack)).isNotEmpty().allSatisfy((rule) -> {
			assertThat(text(rule, "source")).isNotBlank();
			assertThat(text(rule, "confidence")).isIn("high", "medium", "low");
		});
	}

	@ParameterizedTest
	@MethodSource("packNames")
	void whatIsSureIsQuoted(String pack) {
		List<String> missing = rules(pack).stream()
			.filter((rule) -> text(rule, "confidence").equals("high") && text(rule, "quote").isBlank())
			.filter((rule) -> !text(rule, "clock").equals("none"))
			.map((rule) -> text(rule, "rule"))
			.distinct()
			.filter((id) -> !WITHOUT_WORDS.contains(id))
			.filter((id) -> !pack.equals("tmall-2026") || !WITHOUT_WORDS_ON_TMALL.contains(id))
			.toList();

		assertThat(missing).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("packNames")
	void everyPackCanBeRead(String pack) {
		PolicyPack read = PolicyPackReader.read(PACKS.resolve(pack + ".yml"));

		assertThat(read.name()).isEqualTo(pack);
		assertThat(read.clocks().size()).isEqualTo(list(pack, "clocks").size());
	}

	@Test
	void allPacksAndCalendarsFitTogether() {
		PolicyPacks packs = PolicyPacks.read(new PolicySettings(PACKS,
				Map.of("taobao", List.of("taobao-2012", "taobao-2020", "taobao-2026"), "tmall", List.of("tmall-2026"),
						"pinduoduo", List.of("pdd-seed", "pdd-2025"), "jd", List.of("jd-2025"), "douyin",
						List.of("douyin-2026"), "law", List.of("law"))));

		assertThat(packs.all()).hasSize(9);
	}

	@Test
	void theOlderPinduoduoCanBeChosenInPlaceOfTheSeed() {
		assertThat(PolicyPacks.read(new PolicySettings(PACKS, Map.of("pinduoduo", List.of("pdd-2022")))).all())
			.hasSize(1);
	}

	static Stream<Object[]> covered() {
		try (InputStream resource = Objects
			.requireNonNull(PackCoverageTests.class.getResourceAsStream("covered-rules.txt"))) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split(" "))
				.map((parts) -> new Object[] { parts[0], parts[1], Arrays.asList(parts).subList(2, parts.length) })
				.toList()
				.stream();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static List<String> packNames() {
		try (Stream<Path> files = Files.list(PACKS)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".yml"))
				.map((name) -> name.substring(0, name.length() - ".yml".length()))
				.sorted()
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static List<String> kinds(String pack, String id) {
		List<String> kinds = new ArrayList<>();
		for (String list : LISTS) {
			for (Map<String, Object> rule : list(pack, list)) {
				if (text(rule, "note").matches(".*\\b" + id + "\\b.*")) {
					kinds.add("noted");
				}
				if (text(rule, "rule").equals(id)) {
					kinds.add(kind(list, rule));
				}
			}
		}
		return kinds;
	}

	private static String kind(String list, Map<String, Object> rule) {
		return switch (list) {
			case "windows" -> "window";
			case "breaches" -> "price";
			case "joint-caps" -> "cap";
			case "exemptions" -> "excuse";
			case "extensions" -> "extension";
			default -> text(rule, "clock").equals("none") ? "node" : "clock";
		};
	}

	private static List<Map<String, Object>> rules(String pack) {
		return LISTS.stream().flatMap((list) -> list(pack, list).stream()).toList();
	}

	private static List<Map<String, Object>> list(String pack, String list) {
		try {
			Map<String, List<Map<String, Object>>> file = new Yaml()
				.load(Files.readString(PACKS.resolve(pack + ".yml")));
			return new HashMap<>(file).getOrDefault(list, List.of());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String text(Map<String, Object> rule, String key) {
		return String.valueOf(rule.getOrDefault(key, ""));
	}

}
