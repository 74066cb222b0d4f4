package org.aftersales.question;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.console.NotUnderstood;
import org.aftersales.console.WrittenInstant;
import org.aftersales.policy.DeadlineQuestion;
import org.aftersales.policy.Durations;
import org.aftersales.policy.Event;
import org.aftersales.policy.Extension;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.Pause;
import org.aftersales.policy.Platform;
import org.aftersales.policy.PolicyPack;

/**
 * Makes a question of what a caller wrote, and says what could have been written where it
 * cannot be understood.
 *
 * @param zone the zone of instants without offset
 * @param lengths the named lengths of time that some rule looks at
 */
record QuoteQuestions(ZoneId zone, Set<String> lengths) {

	/**
	 * The question.
	 * @throws NotUnderstood if a fact cannot be understood
	 */
	DeadlineQuestion of(QuoteFacts facts) {
		Map<String, Instant> events = new LinkedHashMap<>();
		Map<String, Duration> durations = new LinkedHashMap<>();
		facts.events().forEach((name, value) -> {
			Optional<Duration> length = Durations.parse(value);
			if (length.isPresent()) {
				durations.put(named(name), length.get());
			}
			else {
				events.put(event(name), instant("event " + name, value));
			}
		});
		return new DeadlineQuestion(platform(needed(facts, "platform")),
				code("flow", needed(facts, "flow"), Flow::of, codes(Flow.values(), Flow::code)),
				code("node", needed(facts, "node"), Node::of, codes(Node.values(), Node::code)),
				facts.given("entered").map((text) -> instant("entered", text)),
				facts.given("paid").map((text) -> instant("paid", text)), events, durations,
				facts.pauses().stream().map(this::pause).toList(), facts.given("pack"), facts.given("goods"),
				facts.given("shop-region"), facts.given("alternative"),
				facts.extensions().stream().map(this::extension).toList());
	}

	private static String needed(QuoteFacts facts, String name) {
		return facts.given(name)
			.orElseThrow(() -> new NotUnderstood(
					"--%s is missing; the rules are found by --platform, --flow and --node".formatted(name)));
	}

	private static Optional<Platform> platform(String code) {
		if (code.equals(PolicyPack.LAW)) {
			return Optional.empty();
		}
		return Optional.of(code("platform", code,
				(text) -> Arrays.stream(Platform.values()).filter((one) -> one.code().equals(text)).findFirst(),
				codes(Platform.values(), Platform::code) + ", " + PolicyPack.LAW));
	}

	/** Not an event: no rule asks how long an event is. */
	private String named(String name) {
		return code("length of time", name, (text) -> Optional.of(text).filter(this.lengths::contains),
				this.lengths.stream().sorted().collect(Collectors.joining(", ")));
	}

	private static String event(String name) {
		return code("event", name, Event::of,
				codes(Event.values(), Event::code) + "; or a length of time such as ship-promise=48h")
			.code();
	}

	private Instant instant(String name, String text) {
		return new WrittenInstant(this.zone).read(name, text);
	}

	private Pause pause(String text) {
		List<String> ends = Stream.of(text.split("/", -1)).toList();
		if (ends.size() != 2 || ends.get(0).isEmpty()) {
			throw new NotUnderstood(
					"The pause '%s' is not two instants; write FROM/UNTIL, or FROM/ if it lasts".formatted(text));
		}
		Instant from = instant("pause", ends.get(0));
		if (ends.get(1).isEmpty()) {
			return Pause.since(from);
		}
		Instant until = instant("pause", ends.get(1));
		if (until.isBefore(from)) {
			throw new NotUnderstood("The pause '%s' ends before it begins; write FROM/UNTIL".formatted(text));
		}
		return Pause.between(from, until);
	}

	/** {@code 3d}, {@code seller:3d} or {@code seller:3d@INSTANT}. */
	private Extension extension(String text) {
		String[] asked = text.split("@", 2);
		int colon = asked[0].indexOf(':');
		Duration added = Durations.parse(asked[0].substring(colon + 1))
			.orElseThrow(() -> new NotUnderstood(
					"The extension '%s' is no length of time; write 3d, seller:3d or seller:3d@INSTANT"
						.formatted(text)));
		return new Extension(added, (asked.length > 1) ? Optional.of(instant("extension", asked[1])) : Optional.empty(),
				(colon > 0) ? Optional.of(asked[0].substring(0, colon)) : Optional.empty());
	}

	private static <T> T code(String name, String text, Function<String, Optional<T>> known, String all) {
		return known.apply(text)
			.orElseThrow(
					() -> new NotUnderstood("The %s '%s' is not known; write one of %s".formatted(name, text, all)));
	}

	private static <T> String codes(T[] values, Function<T, String> code) {
		return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
	}

}
