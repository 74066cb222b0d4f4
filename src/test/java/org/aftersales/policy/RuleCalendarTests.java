package org.aftersales.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.aftersales.policy.ClockFixtures.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What calendars change, and which calendars are refused.
 */
class RuleCalendarTests {

	private static final String PACK = """
			pack: p
			platform: taobao
			zone: Asia/Shanghai
			valid-from: 2026-01-01
			clocks:
			  - {rule: TB-P01, flow: order, node: ship, clock: 48h, on-lapse: late, source: S, confidence: high}
			  - {rule: TB-R04, flow: refund-shipped, node: seller-answers, clock: 36h, on-lapse: refunded, source: S, confidence: high}
			""";

	private static final String OVERRIDE = """
			calendar: c
			kind: override
			platforms: [taobao]
			zone: Asia/Shanghai
			source: N
			nodes-entered: {from: 2026-02-10T00:00:00, until: 2026-02-23T23:59:59}
			replacements:
			  - {rule: TB-R04, flow: refund-shipped, node: seller-answers, clock: 5d}
			orders-paid: {from: 2026-02-10T00:00:00, until: 2026-02-23T23:59:59}
			ship-floor: 2026-02-26T23:59:59
			exceptions: [not-closing]
			""";

	private static final String HOLIDAYS = """
			calendar: cn-2026
			kind: holidays
			country: cn
			year: 2026
			off: [2026-01-01]
			work: [2026-01-04]
			source: N
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void writePack() throws IOException {
		Files.createDirectories(this.folder.resolve("policies"));
		Files.createDirectories(this.folder.resolve("calendars"));
		Files.writeString(this.folder.resolve("policies/p.yml"), PACK);
	}

	@Test
	void aFloorHoldsForOrdersPaidInItsWindowAndNeverMakesAPromiseEarlier() throws IOException {
		calendar("c", OVERRIDE);

		assertThat(promise("2026-02-09T23:59:59", Optional.empty())).isEqualTo(local("2026-02-11T23:59:59"));
		assertThat(promise("2026-02-10T00:00:00", Optional.empty())).isEqualTo(local("2026-02-26T23:59:59"));
		assertThat(promise("2026-02-23T23:59:59", Optional.empty())).isEqualTo(local("2026-02-26T23:59:59"));
		assertThat(promise("2026-02-24T00:00:00", Optional.empty())).isEqualTo(local("2026-02-26T00:00:00"));
		assertThat(promise("2026-02-12T00:00:00", Optional.of("not-closing"))).isEqualTo(local("2026-02-14T00:00:00"));
	}

	@Test
	void theNightFindsTheFloorWithTheRule() throws IOException {
		calendar("c", OVERRIDE);

		ClockRule rule = read().clock(Platform.TAOBAO, Flow.ORDER, Node.SHIP, local("2026-02-12T00:00:00"))
			.orElseThrow();

		assertThat(rule.pack()).isEqualTo("p+c");
		assertThat(rule.floor().map(Floor::at)).hasValue(local("2026-02-26T23:59:59"));
		assertThat(rule.floored(new Deadline(local("2026-02-14T00:00:00"), "promised")).arithmetic())
			.isEqualTo("c: not before 2026-02-26 23:59:59, later than promised = 2026-02-14 00:00:00");
		assertThat(rule.floored(new Deadline(local("2026-02-27T00:00:00"), "promised")).at())
			.isEqualTo(local("2026-02-27T00:00:00"));
	}

	@Test
	void aReplacementOfARuleThatNoPackHasIsRefusedWithItsLine() throws IOException {
		calendar("c", OVERRIDE.replace("rule: TB-R04", "rule: TB-R40"));

		assertThatThrownBy(this::read).isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("c.yml, line 8: TB-R40")
			.hasMessageContaining("write one of TB-R04");
	}

	@Test
	void aCalendarOfAPlatformThatTheShopDoesNotUseChangesNothing() throws IOException {
		calendar("c", OVERRIDE.replace("[taobao]", "[tmall]").replace("rule: TB-R04", "rule: TB-R40"));

		assertThat(promise("2026-02-12T00:00:00", Optional.empty())).isEqualTo(local("2026-02-14T00:00:00"));
	}

	@Test
	void anUnknownKindAndAWindowThatEndsBeforeItBeginsAreRefused() throws IOException {
		calendar("c", OVERRIDE.replace("kind: override", "kind: overide"));
		assertThatThrownBy(this::read).hasMessageContaining("c.yml, line 2: kind 'overide'")
			.hasMessageContaining("write");

		calendar("c", OVERRIDE.replace("until: 2026-02-23T23:59:59", "until: 2026-01-23T23:59:59"));
		assertThatThrownBy(this::read).hasMessageContaining("c.yml, line 6").hasMessageContaining("before it begins");
	}

	@Test
	void aHolidayCalendarWithoutADayOffIsRefused() throws IOException {
		calendar("cn-2026", HOLIDAYS.replace("off: [2026-01-01]", "off: []"));

		assertThatThrownBy(this::read).hasMessageContaining("cn-2026.yml, line 1: 2026 has no day off");
	}

	@Test
	void theLastHolidayCalendarWarnsInItsLastSixtyDaysAndIsRefusedAfterIt() throws IOException {
		calendar("cn-2026", HOLIDAYS);
		PolicyPacks packs = read();

		assertThat(packs.holidays().warnings(LocalDate.of(2026, 11, 1))).hasSize(1)
			.first()
			.asString()
			.contains("in 60 days", "cn-2027.yml");
		assertThat(packs.holidays().warnings(LocalDate.of(2026, 10, 31))).isEmpty();
		packs.holidays().require(LocalDate.of(2026, 12, 31));
		assertThatThrownBy(() -> packs.holidays().require(LocalDate.of(2027, 1, 1)))
			.hasMessageContaining("cn-2027.yml: there is no holiday calendar of cn for 2027");
	}

	@Test
	void aMissingYearBetweenTwoHolidayCalendarsIsRefused() throws IOException {
		calendar("cn-2026", HOLIDAYS);
		calendar("cn-2024", HOLIDAYS.replace("2026", "2024"));

		assertThatThrownBy(this::read).hasMessageContaining("cn-2025.yml: there is no holiday calendar");
	}

	@Test
	void aCalendarThatDoesNotExistIsNamed() {
		assertThatThrownBy(() -> PolicyPacks
			.read(new PolicySettings(this.folder.resolve("policies"), Map.of(), List.of("x"), List.of())))
			.hasMessageContaining("x.yml")
			.hasMessageContaining("policy.calendars");
	}

	@Test
	void everyFileThatIsWrongIsNamedAtOnce() throws IOException {
		calendar("c", OVERRIDE.replace("clock: 5d", "clock: 5 days"));
		Files.writeString(this.folder.resolve("policies/q.yml"), PACK.replace("clock: 48h", "clock: 48"));

		assertThat(PolicyPacks.problems(settings())).hasSize(2)
			.anySatisfy((problem) -> assertThat(problem).contains("c.yml, line 8: TB-R04: clock '5 days'"))
			.anySatisfy((problem) -> assertThat(problem).contains("q.yml, line 1: the pack calls itself 'p'"));
	}

	private Instant promise(String paid, Optional<String> goods) {
		DeadlineAnswer answer = read().quote(new DeadlineQuestion(Optional.of(Platform.TAOBAO), Flow.ORDER, Node.SHIP,
				Optional.empty(), Optional.of(local(paid)), Map.of(), Map.of(), List.of(), Optional.empty(), goods,
				Optional.empty(), Optional.empty(), List.of()));
		assertThat(answer).isInstanceOf(DeadlineAnswer.Answered.class);
		return ((DeadlineAnswer.Answered) answer).deadline();
	}

	private void calendar(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve("calendars/" + name + ".yml"), text);
	}

	private PolicyPacks read() {
		return PolicyPacks.read(settings());
	}

	private PolicySettings settings() {
		return new PolicySettings(this.folder.resolve("policies"), Map.of("taobao", List.of("p")));
	}

}
