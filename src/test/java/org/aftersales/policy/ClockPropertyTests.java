package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.aftersales.policy.ClockFixtures.SHANGHAI;
import static org.aftersales.policy.ClockFixtures.clock;
import static org.aftersales.policy.ClockFixtures.facts;
import static org.aftersales.policy.ClockFixtures.local;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every clock, whenever it starts and whatever happens.
 */
class ClockPropertyTests {

	private static final Instant YEAR = local("2026-01-01T00:00:00");

	@Property(tries = 500)
	void aDeadlineNeverLiesBeforeTheEntering(@ForAll("clocks") String written, @ForAll("instants") Instant entered,
			@ForAll @IntRange(max = 1_000_000) int later) {
		Map<String, Instant> events = Map.of("return-signed", entered.plusSeconds(later));

		clock(written).deadline(facts(entered, events, List.of()))
			.ifPresent((deadline) -> assertThat(deadline.at()).isAfterOrEqualTo(entered));
	}

	@Property(tries = 500)
	void pausingNeverShortensWhatRemains(@ForAll("clocks") String written, @ForAll("instants") Instant entered,
			@ForAll @IntRange(max = 1_000_000) int later, @ForAll("pauses") List<Pause> pauses) {
		Map<String, Instant> events = Map.of("return-signed", entered.plusSeconds(later));

		Optional<Deadline> unpaused = clock(written).deadline(facts(entered, events, List.of()));
		Optional<Deadline> paused = clock(written).deadline(facts(entered, events, pauses));

		assertThat(paused.map(Deadline::at).orElse(Instant.MIN))
			.isAfterOrEqualTo(unpaused.map(Deadline::at).orElse(Instant.MIN));
	}

	@Property
	void afterAPauseTheRemainingSecondsAreThereExactly(@ForAll("instants") Instant deadline,
			@ForAll @IntRange(max = 2_000_000) int before, @ForAll @IntRange(max = 2_000_000) int paused) {
		Instant at = deadline.minusSeconds(before);
		Instant resumed = at.plusSeconds(paused);

		Instant moved = new RunningClock(deadline).pause(at).resume(resumed).deadline();

		assertThat(Duration.between(resumed, moved)).isEqualTo(Duration.ofSeconds(before));
		assertThat(PausedClock.deadline(new Deadline(deadline, "d"), List.of(Pause.between(at, resumed))))
			.hasValueSatisfying((known) -> assertThat(known.at()).isEqualTo(moved));
	}

	@Property(tries = 500)
	void aDeadlineUnderPausesIsThatOfAClockStoppedAndStartedByHand(@ForAll("instants") Instant start,
			@ForAll @IntRange(min = 1, max = 500) int hours, @ForAll("pauses") List<Pause> pauses) {
		Instant now = start;
		long left = hours;
		while (left > 0 || stopped(pauses, now)) {
			left -= stopped(pauses, now) ? 0 : 1;
			now = now.plus(Duration.ofHours(1));
		}

		assertThat(PausedClock.deadline(start, new Deadline(start.plus(Duration.ofHours(hours)), "d"), pauses))
			.map(Deadline::at)
			.hasValue(now);
	}

	@Property(tries = 500)
	void onlyMinutesInsideTheWindowCount(@ForAll @IntRange(max = 500_000) int startMinute,
			@ForAll @IntRange(min = 1, max = 4000) int minutes, @ForAll @IntRange(max = 23) int from,
			@ForAll @IntRange(max = 23) int until, @ForAll boolean within) {
		if (from == until) {
			return;
		}
		Instant now = YEAR.plusSeconds(60L * startMinute);
		String written = "%dm %s %02d:00-%02d:00".formatted(minutes, within ? "within" : "outside", from, until);
		Instant deadline = clock(written).deadline(facts(now, Map.of(), List.of())).orElseThrow().at();

		int left = minutes;
		while (left > 0) {
			left -= (inside(now, from, until) == within) ? 1 : 0;
			now = now.plusSeconds(60);
		}

		assertThat(deadline).isEqualTo(now);
	}

	@Property(tries = 200)
	void aLaterVersionNeverChangesWhatAnEarlierInstantGot(@ForAll("instants") Instant entered,
			@ForAll @IntRange(min = 1, max = 360) int day, @ForAll("clocks") String old,
			@ForAll("clocks") String changed) {
		PolicyPack first = PackFixtures.pack("p1", 0, Optional.empty(), ClockFixtures.rule(old));
		PolicyPack ended = PackFixtures.pack("p1", 0, Optional.of(day - 1), ClockFixtures.rule(old));
		PolicyPack second = PackFixtures.pack("p2", day, Optional.empty(), ClockFixtures.rule(changed));
		PolicyPacks before = PackFixtures.packs(first);
		PolicyPacks after = PackFixtures.packs(ended, second);

		boolean early = entered.isBefore(YEAR.plus(Duration.ofDays(day)));

		assertThat(after.inForce(Platform.TAOBAO, entered).map(PolicyPack::name)).hasValue(early ? "p1" : "p2");
		if (early) {
			assertThat(deadline(after, entered)).isEqualTo(deadline(before, entered));
			assertThat(after.quote(PackFixtures.question(entered)))
				.isEqualTo(before.quote(PackFixtures.question(entered)));
		}
		else {
			assertThat(deadline(after, entered)).isEqualTo(deadline(PackFixtures.packs(second), entered));
		}
	}

	private static Optional<Instant> deadline(PolicyPacks packs, Instant entered) {
		return packs.clock(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, entered)
			.flatMap((rule) -> rule.deadline(entered, (event) -> Optional.empty()))
			.map(Deadline::at);
	}

	private static boolean stopped(List<Pause> pauses, Instant at) {
		return pauses.stream()
			.anyMatch((pause) -> !pause.from().isAfter(at) && pause.until().filter(at::isBefore).isPresent());
	}

	private static boolean inside(Instant at, int from, int until) {
		LocalTime time = at.atZone(SHANGHAI).toLocalTime();
		boolean afterFrom = !time.isBefore(LocalTime.of(from, 0));
		boolean beforeUntil = time.isBefore(LocalTime.of(until, 0));
		return (from < until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
	}

	@Provide
	Arbitrary<Instant> instants() {
		return Arbitraries.integers().between(0, 365 * 24 - 1).map((hour) -> YEAR.plusSeconds(3600L * hour));
	}

	@Provide
	Arbitrary<List<Pause>> pauses() {
		return Combinators.combine(Arbitraries.integers().between(0, 10_000), Arbitraries.integers().between(0, 300))
			.as((hour, hours) -> Pause.between(YEAR.plusSeconds(3600L * hour),
					YEAR.plusSeconds(3600L * (hour + hours))))
			.list()
			.ofMaxSize(5);
	}

	@Provide
	Arbitrary<String> clocks() {
		Arbitrary<String> simple = Combinators
			.combine(Arbitraries.integers().between(0, 900),
					Arbitraries.of("", " from return-signed", " within 09:00-18:00", " outside 23:00-08:00",
							" from midnight-after entered", " from later-of entered and return-signed"))
			.as((hours, rest) -> hours + "h" + rest);
		Arbitrary<String> combined = Combinators
			.combine(Arbitraries.of("earliest-of", "latest-of", "first-that-runs"),
					simple.list().ofMinSize(2).ofMaxSize(3))
			.as((by, clocks) -> "{%s: [%s]}".formatted(by, String.join(", ", clocks)));
		return Arbitraries.oneOf(simple, combined);
	}

}
