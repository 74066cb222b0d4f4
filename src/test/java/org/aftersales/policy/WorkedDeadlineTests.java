package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples of rule book section 11.3 by their ids, against the packs that are
 * shipped. "Found" are numbers printed in the source, "derived" were computed in the rule
 * book from a rule of the source. All times are of +08:00.
 */
class WorkedDeadlineTests {

	private static final PolicyPacks PACKS = PolicyPacks.read(new PolicySettings(Path.of("jobs/policies"),
			Map.of("taobao", List.of("taobao-2012", "taobao-2020", "taobao-2026"), "tmall", List.of("tmall-2026"),
					"pinduoduo", List.of("pdd-seed", "pdd-2025"), "jd", List.of("jd-2025"), "douyin",
					List.of("douyin-2026"), "law", List.of("law"))));

	@ParameterizedTest(name = "X40 (found): JD asks for evidence at {0}, due at {1}")
	@CsvSource({ "2026-06-18T10:00, 2026-06-18T14:00", "2026-06-18T14:01, 2026-06-19T09:01" })
	void x40EvidenceInBusinessHours(String notice, String due) {
		assertThat(
				deadline(DeadlineQuestion.entered(Platform.JD, Flow.INTERVENTION, Node.EVIDENCE_EXTRA, local(notice))))
			.isEqualTo(local(due));
	}

	@ParameterizedTest(name = "X42 (derived): return entered {0}, agreed at {1} by {2}")
	@CsvSource({ "2026-02-09T23:59:59, 2026-02-11T11:59:59, taobao-2026",
			"2026-02-10T00:00:00, 2026-02-15T00:00:00, taobao-2026+cny-2026",
			"2026-02-23T23:59:59, 2026-02-28T23:59:59, taobao-2026+cny-2026",
			"2026-02-24T00:00:00, 2026-02-25T12:00:00, taobao-2026" })
	void x42SpringFestivalByTheEntering(String entered, String due, String pack) {
		DeadlineAnswer.Answered answer = answered(
				DeadlineQuestion.entered(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, local(entered)));

		assertThat(answer.deadline()).isEqualTo(local(due));
		assertThat(answer.pack()).isEqualTo(pack);
		assertThat(PACKS.clock(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS, local(entered))
			.flatMap((rule) -> rule.deadline(local(entered), (event) -> Optional.empty()))
			.map(Deadline::at)).hasValue(local(due));
	}

	@ParameterizedTest(name = "X44 (derived): number entered 03-01 10:00, signed {0}: refund at {1}")
	@CsvSource({ "2026-03-03T09:00, 2026-03-05T09:00", "2026-03-07T09:00, 2026-03-08T10:00",
			"never, 2026-03-08T10:00" })
	void x44TheEarlierOfTwoClocks(String signed, String due) {
		DeadlineQuestion question = DeadlineQuestion.entered(Platform.TAOBAO, Flow.RETURN_AND_REFUND,
				Node.SELLER_CONFIRMS_RETURN, local("2026-03-01T10:00"));

		assertThat(deadline(
				signed.equals("never") ? question : question.withEvents(Map.of("return-signed", local(signed)))))
			.isEqualTo(local(due));
	}

	@Test
	void x46DerivedATradeClockGoesOnWithTheThreeDaysAndFourHoursThatWereLeft() {
		Instant shipped = local("2026-05-01T08:00");
		Instant claimOpened = local("2026-05-08T04:00");
		Instant claimClosed = local("2026-05-14T04:00");

		PausedClock paused = new RunningClock(
				deadline(DeadlineQuestion.entered(Platform.TAOBAO, Flow.ORDER, Node.CONFIRM_RECEIPT, shipped)))
			.pause(claimOpened);

		assertThat(Durations.words(paused.remaining())).isEqualTo("3 d 4 h");
		assertThat(paused.resume(claimClosed).deadline()).isEqualTo(local("2026-05-17T08:00"));
		assertThat(answered(paused(shipped, Pause.between(claimOpened, claimClosed))))
			.satisfies((answer) -> assertThat(answer.deadline()).isEqualTo(local("2026-05-17T08:00")))
			.satisfies((answer) -> assertThat(answer.arithmetic())
				.isEqualTo("entered 2026-05-01 08:00:00 + 10 d + 6 d paused"));
		assertThat(PACKS.quote(paused(shipped, Pause.since(claimOpened)))).isInstanceOf(DeadlineAnswer.NoClock.class)
			.asString()
			.contains("stands still since 2026-05-08 04:00:00 with 3 d 4 h left");
	}

	@ParameterizedTest(name = "X48 (found): paid {0}, so promised 48 h later: due at {1}")
	@CsvSource({ "2026-08-13T23:59:59, 2026-08-15T23:59:59", "2026-08-14T00:00:00, 2026-08-18T23:59:59",
			"2026-08-15T23:59:59, 2026-08-18T23:59:59", "2026-08-16T00:00:00, 2026-08-18T00:00:00" })
	void x48ADisasterNoticeMovesThePromisesOfTwoDays(String paid, String due) {
		DeadlineQuestion ship = order(Node.SHIP, Platform.TAOBAO, local(paid), Map.of(), Optional.of("长兴县"));

		assertThat(deadline(ship)).isEqualTo(local(due));
		assertThat(deadline(order(Node.SHIP, Platform.TAOBAO, local(paid), Map.of(), Optional.empty())))
			.isEqualTo(local(paid).plus(Duration.ofDays(2)));
	}

	@Test
	void x49DerivedAGroupThatDoesNotFillIsCancelledADayLaterAndTheMoneyIsThereWithinThreeMinutes() {
		Instant opened = local("2024-05-01T12:00");

		DeadlineAnswer.Answered cancelled = answered(
				order(Node.GROUP, Platform.PINDUODUO, opened, Map.of("group-opened", opened), Optional.empty()));

		assertThat(cancelled.deadline()).isEqualTo(local("2024-05-02T12:00"));
		assertThat(cancelled.onLapse()).isEqualTo(Outcome.CANCELLED);
		assertThat(deadline(
				new DeadlineQuestion(Optional.of(Platform.PINDUODUO), Flow.ORDER, Node.REFUND_ARRIVAL, Optional.empty(),
						Optional.of(opened), Map.of("group-failed", cancelled.deadline()), Map.of(), List.of(),
						Optional.empty(), Optional.of("wechat-group"), Optional.empty(), Optional.empty(), List.of())))
			.isEqualTo(local("2024-05-02T12:03"));
	}

	@Test
	void x51DerivedAWorkOrderTakesEvidenceForTwoDays() {
		assertThat(deadline(DeadlineQuestion.entered(Platform.PINDUODUO, Flow.INTERVENTION, Node.EVIDENCE_SELLER,
				local("2024-03-01T16:00"))))
			.isEqualTo(local("2024-03-03T16:00"));
	}

	@Test
	void theThreeQuestionsOfTheIssueAreAnsweredAsItWantsThem() {
		assertThat(answered(DeadlineQuestion.entered(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_ANSWERS,
				local("2026-02-10T00:00"))))
			.isEqualTo(new DeadlineAnswer.Answered(local("2026-02-15T00:00"), ZoneId.of("Asia/Shanghai"),
					Outcome.AGREED, "TB-R07", "taobao-2026+cny-2026", "TB-CNY26",
					"entered 2026-02-10 00:00:00 + 5 d (cny-2026 replaces 36 h)", "high"));
		assertThat(answered(DeadlineQuestion
			.entered(Platform.TAOBAO, Flow.RETURN_AND_REFUND, Node.SELLER_CONFIRMS_RETURN, local("2026-03-01T10:00"))
			.withEvents(Map.of("return-signed", local("2026-03-03T09:00")))).arithmetic())
			.isEqualTo("return-signed 2026-03-03 09:00:00 + 48 h, the earliest of (7 d, 48 h from return-signed)");
		assertThat(answered(order(Node.SHIP, Platform.PINDUODUO, local("2022-08-01T10:00"),
				Map.of("group-formed", local("2022-08-01T10:05")), Optional.empty())))
			.satisfies((answer) -> assertThat(answer.deadline()).isEqualTo(local("2022-08-03T10:05")))
			.satisfies((answer) -> assertThat(answer.pack()).isEqualTo("pdd-seed"))
			.satisfies(
					(answer) -> assertThat(answer.arithmetic()).isEqualTo("group-formed 2022-08-01 10:05:00 + 48 h"));
	}

	private static DeadlineQuestion order(Node node, Platform platform, Instant paid, Map<String, Instant> events,
			Optional<String> region) {
		return new DeadlineQuestion(Optional.of(platform), Flow.ORDER, node, Optional.empty(), Optional.of(paid),
				events, Map.of(), List.of(), Optional.empty(), Optional.empty(), region, Optional.empty(), List.of());
	}

	private static DeadlineQuestion paused(Instant shipped, Pause pause) {
		return new DeadlineQuestion(Optional.of(Platform.TAOBAO), Flow.ORDER, Node.CONFIRM_RECEIPT,
				Optional.of(shipped), Optional.empty(), Map.of(), Map.of(), List.of(pause), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), List.of());
	}

	private static Instant deadline(DeadlineQuestion question) {
		return answered(question).deadline();
	}

	private static DeadlineAnswer.Answered answered(DeadlineQuestion question) {
		DeadlineAnswer answer = PACKS.quote(question);
		assertThat(answer).isInstanceOf(DeadlineAnswer.Answered.class);
		return (DeadlineAnswer.Answered) answer;
	}

	private static Instant local(String time) {
		return OffsetDateTime.parse(time + "+08:00").toInstant();
	}

}
