package org.aftersales.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.aftersales.policy.ClockFixtures.clock;
import static org.aftersales.policy.ClockFixtures.facts;
import static org.aftersales.policy.ClockFixtures.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every form of a clock, with its deadline and its arithmetic worked by hand. The node is
 * entered on 2026-03-01 10:00:00, the ship promise is 48 h.
 */
class LapseClockTests {

	private static final Instant ENTERED = local("2026-03-01T10:00:00");

	@ParameterizedTest(name = "{0} | {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					at-once                          |                                   | 2026-03-01T10:00:00 | entered 2026-03-01 10:00:00, at once
					36h                              |                                   | 2026-03-02T22:00:00 | entered 2026-03-01 10:00:00 + 36 h
					7d                               |                                   | 2026-03-08T10:00:00 | entered 2026-03-01 10:00:00 + 7 d
					30m                              |                                   | 2026-03-01T10:30:00 | entered 2026-03-01 10:00:00 + 30 min
					90s                              |                                   | 2026-03-01T10:01:30 | entered 2026-03-01 10:00:00 + 90 s
					48h from return-signed           | return-signed=2026-03-03T09:00:00 | 2026-03-05T09:00:00 | return-signed 2026-03-03 09:00:00 + 48 h
					48h from return-signed           |                                   |                     |
					none                             |                                   |                     |
					7d from midnight-after signed    | signed=2026-03-03T09:00:00        | 2026-03-11T00:00:00 | midnight 2026-03-04 00:00:00 after signed 2026-03-03 09:00:00 + 7 d
					7d from midnight-after signed    | signed=2026-03-03T00:00:00        | 2026-03-11T00:00:00 | midnight 2026-03-04 00:00:00 after signed 2026-03-03 00:00:00 + 7 d
					1d from midnight-after entered   |                                   | 2026-03-03T00:00:00 | midnight 2026-03-02 00:00:00 after entered 2026-03-01 10:00:00 + 1 d
					until 2026-03-03T24:00:00        |                                   | 2026-03-04T00:00:00 | until 2026-03-04 00:00:00
					48h from later-of entered and return-signed | return-signed=2026-02-20T09:00:00 | 2026-03-03T10:00:00 | entered 2026-03-01 10:00:00 + 48 h
					48h from later-of entered and return-signed | return-signed=2026-03-02T09:00:00 | 2026-03-04T09:00:00 | return-signed 2026-03-02 09:00:00 + 48 h
					48h from later-of entered and return-signed |                        |                     |
					4h within 09:00-18:00            |                                   | 2026-03-01T14:00:00 | entered 2026-03-01 10:00:00 + 4 h counted within 09:00-18:00
					8h within 09:00-18:00            |                                   | 2026-03-01T18:00:00 | entered 2026-03-01 10:00:00 + 8 h counted within 09:00-18:00
					8h within 09:00-18:00 from notice | notice=2026-03-01T18:00:00       | 2026-03-02T17:00:00 | notice 2026-03-01 18:00:00 + 8 h counted within 09:00-18:00
					36h outside 23:00-08:00          |                                   | 2026-03-03T16:00:00 | entered 2026-03-01 10:00:00 + 36 h counted outside 23:00-08:00
					1h outside 23:00-08:00 from applied | applied=2026-03-01T23:30:00    | 2026-03-02T09:00:00 | applied 2026-03-01 23:30:00 + 1 h counted outside 23:00-08:00
					2h within 22:00-02:00 from applied | applied=2026-03-02T01:00:00     | 2026-03-02T23:00:00 | applied 2026-03-02 01:00:00 + 2 h counted within 22:00-02:00
					ship-promise + 5d from return-signed | return-signed=2026-03-03T09:00:00 | 2026-03-10T09:00:00 | return-signed 2026-03-03 09:00:00 + ship-promise 48 h + 5 d
					ship-promise                     |                                   | 2026-03-03T10:00:00 | entered 2026-03-01 10:00:00 + ship-promise 48 h
					{earliest-of: [7d, 48h from return-signed]} | return-signed=2026-03-07T09:00:00 | 2026-03-08T10:00:00 | entered 2026-03-01 10:00:00 + 7 d, the earliest of (7 d, 48 h from return-signed)
					{latest-of: [36h, until 2026-03-03T24:00:00]} |                      | 2026-03-04T00:00:00 | until 2026-03-04 00:00:00, the latest of (36 h, until 2026-03-03 24:00:00)
					{first-that-runs: [48h from return-signed, 10d]} |                   | 2026-03-11T10:00:00 | entered 2026-03-01 10:00:00 + 10 d, the first that runs of (48 h from return-signed, 10 d)
					{first-that-runs: [ship-promise + 5d from return-signed, 10d]} | return-signed=2026-03-03T09:00:00 | 2026-03-10T09:00:00 | return-signed 2026-03-03 09:00:00 + ship-promise 48 h + 5 d, the first that runs of (ship-promise + 5 d from return-signed, 10 d)
					{first-that-runs: [{latest-of: [48h from return-signed, until 2026-03-03T24:00:00]}, 15d]} |  | 2026-03-16T10:00:00 | entered 2026-03-01 10:00:00 + 15 d, the first that runs of (latest of (48 h from return-signed, until 2026-03-03 24:00:00), 15 d)
					""")
	void everyFormSaysItsDeadlineAndItsArithmetic(String written, String events, String due, String arithmetic) {
		Map<String, Instant> happened = new HashMap<>();
		if (events != null) {
			int equals = events.indexOf('=');
			happened.put(events.substring(0, equals), local(events.substring(equals + 1)));
		}

		if (due == null) {
			assertThat(clock(written).deadline(facts(ENTERED, happened, List.of()))).isEmpty();
		}
		else {
			assertThat(clock(written).deadline(facts(ENTERED, happened, List.of())))
				.hasValueSatisfying((deadline) -> assertThat(deadline.at()).isEqualTo(local(due)))
				.hasValueSatisfying((deadline) -> assertThat(deadline.arithmetic()).isEqualTo(arithmetic));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "36 h", "5", "h", "7d from", "48h from return-singed", "4h within 09:00-09:00",
			"4h within 9-18", "until tomorrow", "ship-promise5d", "7d after signed", "at-once 5d", "7d + 2d",
			"{earliest-of: [7d]}", "{earliest-of: [7d, none]}", "{soonest-of: [7d, 5d]}",
			"{earliest-of: [7d, 5d], latest-of: [7d, 5d]}", "[7d, 5d]", "'7d '" })
	void whatIsNotAClockIsRefusedWithItsLine(String written) {
		assertThatThrownBy(() -> clock(written)).isInstanceOf(PolicyPackUnusable.class)
			.hasMessageContaining("p.yml, line 1: ")
			.hasMessageContaining("write");
	}

	@Test
	void anOpenPauseHoldsAClockAndAPauseBeforeItsStartDoesNot() {
		LapseClock clock = clock("{earliest-of: [7d, 48h from return-signed]}");
		Map<String, Instant> signed = Map.of("return-signed", local("2026-03-04T09:00:00"));

		assertThat(clock.deadline(facts(ENTERED, signed, List.of(Pause.since(local("2026-03-05T00:00:00"))))))
			.hasValueSatisfying((deadline) -> assertThat(deadline.standsStill()).isTrue());
		assertThat(clock.deadline(facts(ENTERED, signed,
				List.of(Pause.between(local("2026-03-02T00:00:00"), local("2026-03-03T00:00:00"))))))
			.hasValueSatisfying((deadline) -> assertThat(deadline.at()).isEqualTo(local("2026-03-06T09:00:00")));
	}

	@Test
	void aPauseInsideADailyWindowTakesOnlyTheHoursThatWouldHaveCounted() {
		assertThat(clock("4h within 09:00-18:00").deadline(facts(ENTERED, Map.of(),
				List.of(Pause.between(local("2026-03-01T12:00:00"), local("2026-03-02T10:00:00"))))))
			.hasValueSatisfying((deadline) -> assertThat(deadline.at()).isEqualTo(local("2026-03-02T12:00:00")));
		assertThat(clock("4h within 09:00-18:00")
			.deadline(facts(ENTERED, Map.of(), List.of(Pause.since(local("2026-03-01T12:00:00"))))))
			.hasValueSatisfying((deadline) -> assertThat(deadline.standsStill()).isTrue());
	}

}
