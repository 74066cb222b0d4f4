package org.aftersales.policy;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Clocks as packs write them, and rules around them.
 */
final class ClockFixtures {

	static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private ClockFixtures() {
	}

	static LapseClock clock(String written) {
		return new ClockReader(Path.of("p.yml"), SHANGHAI)
			.read(new Yaml(new LoaderOptions()).compose(new StringReader(written)), "R");
	}

	static ClockRule rule(String written) {
		LapseClock clock = clock(written);
		return new ClockRule("R", "p", SHANGHAI, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, Scope.DEFAULT, clock,
				(clock instanceof NeverLapses) ? Optional.empty() : Optional.of(Outcome.AGREED), false,
				new Origin("S", "high", "", ""), Optional.empty(), List.of());
	}

	static ClockFacts facts(Instant entered, Map<String, Instant> events, List<Pause> pauses) {
		return new ClockFacts(SHANGHAI, entered, "entered", (name) -> Optional.ofNullable(events.get(name)),
				(name) -> Optional.of(name).filter("ship-promise"::equals).map((promise) -> Duration.ofDays(2)),
				Pauses.of(pauses));
	}

	static Instant local(String time) {
		return LocalDateTime.parse(time).toInstant(ZoneOffset.ofHours(8));
	}

}
