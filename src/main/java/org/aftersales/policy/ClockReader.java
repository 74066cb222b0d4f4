package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.aftersales.policy.Combined.By;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads what a pack or a calendar writes as a clock.
 */
final class ClockReader {

	private static final String FORMS = "'none', 'at-once', a duration such as 36h or 7d, "
			+ "'48h from return-signed', '7d from midnight-after signed', '48h from later-of entered and return-signed', "
			+ "'until 2026-03-03T24:00:00', '4h within 09:00-18:00', '36h outside 23:00-08:00', "
			+ "'ship-promise + 5d from return-signed', or a list under earliest-of, latest-of or first-that-runs";

	private static final String SHIP_PROMISE = "ship-promise";

	private static final Pattern LENGTH = Pattern
		.compile("(?:(ship-promise)(?: \\+ )?)?(\\d{1,6}[dhms])?(?: (within|outside) (\\S+)-(\\S+))?");

	private static final Pattern LATER = Pattern.compile("later-of (\\S+) and (\\S+)");

	private static final String MIDNIGHT = "midnight-after ";

	private final Path file;

	private final ZoneId zone;

	ClockReader(Path file, ZoneId zone) {
		this.file = file;
		this.zone = zone;
	}

	/**
	 * The clock that stands there.
	 * @param rule the rule it belongs to, named in complaints
	 */
	LapseClock read(Node node, String rule) {
		if (node instanceof MappingNode mapping) {
			return combined(mapping, rule);
		}
		if (!(node instanceof ScalarNode scalar)) {
			throw YamlMap.unusable(this.file, node, "%s: a list is no clock; write %s".formatted(rule, FORMS));
		}
		String text = scalar.getValue();
		return simple(text, node, rule).orElseThrow(() -> YamlMap.unusable(this.file, node,
				"%s: clock '%s' is not usable; write %s".formatted(rule, text, FORMS)));
	}

	private LapseClock combined(MappingNode node, String rule) {
		YamlMap map = YamlMap.of(this.file, node, Arrays.stream(By.values()).map(By::code).collect(Collectors.toSet()));
		List<By> named = Arrays.stream(By.values()).filter((by) -> map.has(by.code())).toList();
		if (named.size() != 1) {
			throw map.unusable("%s: a combined clock has one list; write one of earliest-of, latest-of, first-that-runs"
				.formatted(rule));
		}
		List<LapseClock> clocks = map.list(named.get(0).code()).stream().map((element) -> read(element, rule)).toList();
		if (clocks.size() < 2 || clocks.stream().anyMatch(NeverLapses.class::isInstance)) {
			throw map.unusable("%s: %s needs two clocks or more, none of them 'none'; write the one clock alone"
				.formatted(rule, named.get(0).code()));
		}
		return new Combined(named.get(0), clocks);
	}

	private Optional<LapseClock> simple(String text, Node node, String rule) {
		if (text.equals("none")) {
			return Optional.of(new NeverLapses());
		}
		if (text.equals("at-once") || text.startsWith("at-once from ")) {
			return Optional.of(new Countdown(new Length(Optional.empty(), Duration.ZERO, "0 s"),
					start(text.substring("at-once".length()), node, rule)));
		}
		if (text.startsWith("until ")) {
			String written = text.substring("until ".length());
			return LocalTimes.instant(written, this.zone).map((at) -> new FixedInstant(at, written.replace('T', ' ')));
		}
		int from = text.indexOf(" from ");
		Matcher length = LENGTH.matcher((from < 0) ? text : text.substring(0, from));
		if (!length.matches() || (length.group(1) == null && length.group(2) == null)
				|| (length.group(1) != null && length.group(2) != null && !text.contains(" + "))) {
			return Optional.empty();
		}
		Start start = start((from < 0) ? "" : text.substring(from), node, rule);
		Length time = length(Optional.ofNullable(length.group(1)), Optional.ofNullable(length.group(2)));
		return (length.group(3) == null) ? Optional.of(new Countdown(time, start))
				: window(length.group(3), length.group(4), length.group(5)).map((window) -> new DailyCountdown(time,
						start, window, "%s %s-%s".formatted(length.group(3), length.group(4), length.group(5))));
	}

	private static Length length(Optional<String> named, Optional<String> fixed) {
		Length length = fixed.map(Length::of).orElseGet(() -> new Length(named, Duration.ZERO, SHIP_PROMISE));
		return new Length(named, length.fixed(), length.fixedWords());
	}

	private static Optional<DailyWindow> window(String side, String from, String until) {
		Optional<LocalTime> begin = LocalTimes.time(from);
		Optional<LocalTime> end = LocalTimes.time(until);
		if (begin.isEmpty() || end.isEmpty() || begin.equals(end)) {
			return Optional.empty();
		}
		DailyWindow window = new DailyWindow(begin.get(), end.get());
		return Optional.of(side.equals("within") ? window : window.complement());
	}

	private Start start(String text, Node node, String rule) {
		String name = text.startsWith(" from ") ? text.substring(" from ".length()) : text;
		if (name.startsWith(MIDNIGHT)) {
			return new Start.MidnightAfter(start(name.substring(MIDNIGHT.length()), node, rule));
		}
		Matcher later = LATER.matcher(name);
		if (later.matches()) {
			return new Start.LaterOf(start(later.group(1), node, rule), start(later.group(2), node, rule));
		}
		if (name.isEmpty() || name.equals("entered")) {
			return new Start.Entry();
		}
		if (Event.of(name).isEmpty()) {
			throw YamlMap.unusable(this.file, node, "%s: '%s' is not an event; write entered or one of %s".formatted(
					rule, name, Arrays.stream(Event.values()).map(Event::code).collect(Collectors.joining(", "))));
		}
		return new Start.Named(name);
	}

}
