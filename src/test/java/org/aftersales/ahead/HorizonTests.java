package org.aftersales.ahead;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.aftersales.Facts;
import org.aftersales.Packs;
import org.aftersales.TestNights;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.report.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HorizonTests {

	/** What no night decides. */
	private static final Set<Node> NOT_JUDGED = Set.of(Node.PAY, Node.PAYOUT, Node.REFUND_ARRIVAL);

	private static final PolicyPacks PACKS = Packs.shipped();

	@ParameterizedTest
	@CsvSource({ "00:00:00, H24", "23:59:59, H24" })
	void theFirstDayIsTheNextNight(String time, Span span) {
		assertThat(Span.of(at("2026-06-16T00:00:00"), at("2026-06-16T" + time))).isEqualTo(span);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-17T00:00:00, H48", "2026-06-17T23:59:59, H48", "2026-06-18T00:00:00, H72",
			"2026-06-18T23:59:59, H72", "2026-06-19T00:00:00, LATER" })
	void aSpanEndsBeforeItsHour(String deadline, Span span) {
		assertThat(Span.of(at("2026-06-16T00:00:00"), at(deadline))).isEqualTo(span);
	}

	/**
	 * From the notices of the State Council in jobs/calendars. The cut-off of 12-01 is
	 * 12-02 00:00, 30 days before 2023-01-01, whose days off began on 2022-12-31.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-06-15, 2026-06-19T00:00, 2026-06-22T00:00", "2026-05-19, 2026-06-19T00:00, 2026-06-22T00:00",
			"2026-06-18, 2026-06-19T00:00, 2026-06-22T00:00", "2026-06-20, 2026-06-19T00:00, 2026-06-22T00:00",
			"2026-09-26, 2026-09-25T00:00, 2026-09-28T00:00", "2026-09-27, 2026-10-01T00:00, 2026-10-08T00:00",
			"2022-12-01, 2022-12-31T00:00, 2023-01-03T00:00" })
	void theNextHolidaysAreTheFirstDaysOffInARowThatAreNotOver(String date, String from, String end) {
		assertThat(Horizon.of(TestNights.date(date), PACKS).holidays()).hasValueSatisfying((days) -> {
			assertThat(days.from()).isEqualTo(at(from));
			assertThat(days.end()).isEqualTo(at(end));
		});
	}

	/**
	 * The next are those of 2026-06-19; 05-19 is the first date whose 30 days reach them.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-05-18", "2026-06-21", "2026-11-01" })
	void thereMayBeNoneWithinThirtyDays(String date) {
		assertThat(Horizon.of(TestNights.date(date), PACKS).holidays()).isEmpty();
	}

	@Test
	void itReachesToTheEndOfHolidaysThatBeginOnTheLastDay() {
		assertThat(Horizon.of(TestNights.date("2026-05-19"), PACKS).until()).isEqualTo(at("2026-06-22T00:00"));
		assertThat(Horizon.of(TestNights.date("2026-06-15"), PACKS).until()).isEqualTo(at("2026-07-16T00:00"));
	}

	@Test
	void everyClockThatANightLetsLapseHasWords() {
		Labels labels = new Labels();
		List<String> wordless = PACKS.all()
			.stream()
			.flatMap((pack) -> pack.clocks().stream())
			.filter((rule) -> rule.outcome().isPresent() && !NOT_JUDGED.contains(rule.node()))
			.flatMap((rule) -> java.util.stream.Stream.of("ahead.node." + rule.node().code(),
					"ahead.do." + rule.node().code(), "ahead.outcome." + rule.outcome().orElseThrow().code()))
			.distinct()
			.filter((key) -> !labels.firstKnown(key, "none").equals(key))
			.toList();

		assertThat(wordless).isEmpty();
	}

	private static Instant at(String local) {
		return Facts.at(local).toInstant();
	}

}
