package org.aftersales.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.aftersales.policy.OverrideCalendar.Replacement;
import org.aftersales.policy.OverrideCalendar.ShipFloor;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one calendar and refuses what is wrong, with file, line and what to write
 * instead.
 */
final class CalendarReader {

	private static final Set<String> COMMON = Set.of("calendar", "kind", "summary", "source", "confidence", "quote",
			"note");

	private static final Set<String> OVERRIDE = with("platforms", "zone", "nodes-entered", "replacements",
			"orders-paid", "ship-floor", "goods", "exceptions", "metric-days-excluded");

	private static final Set<String> NOTICE = with("platforms", "zone", "regions", "promised-between", "ship-floor");

	private static final Set<String> HOLIDAYS = with("country", "year", "off", "work");

	private static final Set<String> REPLACEMENT = Set.of("rule", "flow", "node", "goods", "region", "clock", "source",
			"confidence", "quote", "note");

	private static final String INSTANT = "a local time such as 2026-02-26T23:59:59";

	private final Path file;

	private CalendarReader(Path file) {
		this.file = file;
	}

	/**
	 * One calendar.
	 * @throws PolicyPackUnusable if it is missing or wrong
	 */
	static RuleCalendar read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new PolicyPackUnusable(file,
					"there is no such calendar; create the file or take its name out of policy.calendars in jobs/night.yml");
		}
		return new CalendarReader(file).read();
	}

	private RuleCalendar read() {
		Node root = YamlFile.root(this.file);
		YamlMap any = YamlMap.of(this.file, root);
		String name = YamlFile.ownName(this.file, any, "calendar");
		return switch (any.text("kind")) {
			case "override" -> override(name, YamlMap.of(this.file, root, OVERRIDE));
			case "notice" -> notice(name, YamlMap.of(this.file, root, NOTICE));
			case "holidays" -> holidays(name, YamlMap.of(this.file, root, HOLIDAYS));
			default -> throw YamlMap.unusable(this.file, any.node("kind"),
					"kind '%s' is not usable; write override, notice or holidays".formatted(any.text("kind")));
		};
	}

	private OverrideCalendar override(String name, YamlMap map) {
		ZoneId zone = map.read("zone", LocalTimes::zone, "a zone such as Asia/Shanghai");
		Optional<Period> entered = period(map, "nodes-entered", zone);
		List<Node> replacements = map.list("replacements");
		if (replacements.isEmpty() == entered.isPresent()) {
			throw map.unusable("nodes-entered and replacements need each other; write both or neither");
		}
		if (map.has("ship-floor") != map.has("orders-paid")) {
			throw map.unusable("ship-floor and orders-paid need each other; write both or neither");
		}
		Origin origin = origin(map);
		Optional<ShipFloor> floor = period(map, "orders-paid", zone)
			.map((paid) -> new ShipFloor(instant(map, "ship-floor", zone), paid, new HashSet<>(map.texts("goods")),
					new HashSet<>(map.texts("exceptions"))));
		return new OverrideCalendar(this.file, name, zone, platforms(map), entered,
				replacements.stream().map((node) -> replacement(node, zone, origin)).toList(), floor,
				period(map, "metric-days-excluded", zone), origin);
	}

	private Replacement replacement(Node node, ZoneId zone, Origin origin) {
		YamlMap map = YamlMap.of(this.file, node, REPLACEMENT);
		String rule = map.text("rule");
		return new Replacement(rule, map.read("flow", Flow::of, Codes.of(Flow.values(), Flow::code)),
				map.read("node", org.aftersales.policy.Node::of,
						Codes.of(org.aftersales.policy.Node.values(), org.aftersales.policy.Node::code)),
				RuleReader.scope(map), new ClockReader(this.file, zone).read(map.node("clock"), rule),
				origin(map, origin), map.line());
	}

	private NoticeCalendar notice(String name, YamlMap map) {
		ZoneId zone = map.readOptional("zone", LocalTimes::zone, "a zone such as Asia/Shanghai")
			.orElse(ZoneId.of("Asia/Shanghai"));
		Set<String> regions = new HashSet<>(map.texts("regions"));
		if (regions.isEmpty()) {
			throw map.unusable("a notice names its regions; add a list 'regions'");
		}
		Period promised = period(map, "promised-between", zone)
			.orElseThrow(() -> map.unusable("'promised-between' is missing; add {from: ..., until: ...}"));
		return new NoticeCalendar(this.file, name, platforms(map), regions, promised, instant(map, "ship-floor", zone),
				origin(map));
	}

	private HolidayCalendar holidays(String name, YamlMap map) {
		int year = map.read("year", CalendarReader::year, "a year such as 2026");
		Set<LocalDate> off = dates(map, "off", year);
		if (off.isEmpty()) {
			throw map
				.unusable("%d has no day off; fill in the list 'off' from the notice of that year".formatted(year));
		}
		return new HolidayCalendar(this.file, name, map.text("country"), year, off, dates(map, "work", year),
				origin(map));
	}

	private Set<LocalDate> dates(YamlMap map, String key, int year) {
		return map.texts(key)
			.stream()
			.map((text) -> LocalTimes.date(text)
				.filter((date) -> date.getYear() == year)
				.orElseThrow(() -> map.unusable(
						"%s '%s' is not a date of %d; write one such as %d-01-01".formatted(key, text, year, year))))
			.collect(Collectors.toSet());
	}

	private static Optional<Integer> year(String text) {
		return text.matches("20\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	private Set<Platform> platforms(YamlMap map) {
		Set<Platform> platforms = map.texts("platforms")
			.stream()
			.map((code) -> Arrays.stream(Platform.values())
				.filter((platform) -> platform.code().equals(code))
				.findFirst()
				.orElseThrow(() -> map.unusable("platform '%s' is not usable; write %s".formatted(code,
						Codes.of(Platform.values(), Platform::code)))))
			.collect(Collectors.toSet());
		if (platforms.isEmpty()) {
			throw map.unusable("it binds no platform; add a list 'platforms'");
		}
		return platforms;
	}

	private Optional<Period> period(YamlMap root, String key, ZoneId zone) {
		if (!root.has(key)) {
			return Optional.empty();
		}
		YamlMap map = YamlMap.of(this.file, root.node(key), Set.of("from", "until"));
		Instant from = map.read("from", (text) -> LocalTimes.begin(text, zone), INSTANT + " or a date");
		Instant end = map.read("until", (text) -> LocalTimes.end(text, zone), INSTANT + " or a date");
		if (!end.isAfter(from)) {
			throw map.unusable("%s ends before it begins; write the earlier time under from".formatted(key));
		}
		return Optional.of(new Period(from, end));
	}

	private static Instant instant(YamlMap map, String key, ZoneId zone) {
		return map.read(key, (text) -> LocalTimes.instant(text, zone), INSTANT);
	}

	private static Origin origin(YamlMap map) {
		return origin(map, new Origin("", "high", "", ""));
	}

	private static Origin origin(YamlMap map, Origin general) {
		return new Origin(map.optionalText("source").orElse(general.source()),
				map.optionalText("confidence").orElse(general.confidence()), map.optionalText("quote").orElse(""),
				map.optionalText("note").orElse(""));
	}

	private static Set<String> with(String... keys) {
		Set<String> all = new HashSet<>(COMMON);
		all.addAll(List.of(keys));
		return Set.copyOf(all);
	}

}
