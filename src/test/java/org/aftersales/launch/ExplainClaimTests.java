package org.aftersales.launch;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A claim for return and refund on Taobao: agreed by the seller, sent back, signed for,
 * then forgotten by the seller; TB-R11 refunds it 48 hours after the signature.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainClaimTests {

	private final TestDatabase database = TestDatabase.fresh();

	@BeforeAll
	void nights() {
		Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");
		shop.order("O1", "2026-06-01T10:00").pickedUp("O1", "2026-06-01T18:00");
		shop.claim("C1001", "O1", "RETURN_AND_REFUND", "2026-06-05T09:30")
			.event("C1001", "SELLER_AGREED", "2026-06-05T15:02")
			.event("C1001", "RETURN_ENTERED", "2026-06-06T10:00")
			.event("C1001", "RETURN_SIGNED", "2026-06-08T09:00");
		shop.order("O4", "2026-06-01T10:00")
			.claim("C1004", "O4", "REFUND_ONLY", "2026-06-03T10:00")
			.event("C1004", "PLATFORM_INTERVENED", "2026-06-03T16:00")
			.event("C1004", "INTERVENTION_ENDED", "2026-06-05T16:00");
		shop.order("O2", "2026-06-01T10:00").claim("C2000", "O2", "REFUND_ONLY", "2026-06-09T10:00");
		new Facts(this.database.dataSource(), "tb-2", "taobao").order("O3", "2026-06-01T10:00")
			.claim("C2000", "O3", "REFUND_ONLY", "2026-06-09T11:00")
			.order("O4", "2026-06-01T10:00")
			.claim("C2500", "O4", "RETURN_AND_REFUND", "2026-06-10T10:00")
			.event("C2500", "SELLER_REFUSED", "2026-06-10T12:00")
			.event("C2500", "PLATFORM_INTERVENED", "2026-06-11T10:00");
		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-12");
		}
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void theWholeLifeIsATableWithRuleAndSourceOfEveryStage() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1001")).as(recon.err()).isZero();

		assertThat(recon.out().lines()).first().isEqualTo("Claim C1001 of shop tb-1");
		assertThat(recon.out()).containsSubsequence("stage", "entered", "clock", "deadline", "what happened", "rule",
				"source");
		assertThat(recon.out())
			.containsPattern("waiting for seller +2026-06-05 09:30:00 .*2026-06-05 15:02:00 seller agreed +TB-R07")
			.containsPattern("waiting for return +2026-06-05 15:02:00 .*2026-06-06 10:00:00 return entered +TB-R")
			.containsPattern(
					"return under way +2026-06-06 10:00:00 .*2026-06-10 09:00:00 +2026-06-08 09:00:00 return signed +TB-R11")
			.contains("2026-06-10 09:00:00 lapsed: refunded 100.00 yuan; decided by the night of 2026-06-12");
	}

	@Test
	void clocksThatRunBesideTheStagesTellTheirDeadlineTbR38() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C2500")).isZero();

		assertThat(recon.out()).contains("evidence buyer until (TB-R38): 2026-06-14 10:00:00",
				"evidence seller until (TB-R38): 2026-06-14 10:00:00");
	}

	@Test
	void jsonCarriesTheSameCourseWithExactInstants() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1001", "--json")).isZero();

		JsonNode answer = JsonMapper.shared().readTree(recon.out());
		assertThat(answer.path("course")).extracting((stay) -> stay.path("stage").asString())
			.containsExactly("waiting for seller", "waiting for return", "return under way", "refunded");
		JsonNode underWay = answer.path("course").path(2);
		assertThat(underWay.path("rule").asString()).isEqualTo("TB-R11");
		assertThat(underWay.path("source").asString()).isEqualTo("TB-CNY26");
		assertThat(underWay.path("deadline").asString()).isEqualTo("2026-06-10T09:00:00+08:00");
		assertThat(underWay.path("whatHappened").path(0).path("at").asString()).isEqualTo("2026-06-08T09:00:00+08:00");
		assertThat(answer.path("businessDate").asString()).isEqualTo("2026-06-12");
	}

	@Test
	void asOfAnEarlierDateOnlyWhatWasKnownThenIsTold() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1001", "--business-date", "2026-06-07", "--json")).isZero();

		JsonNode course = JsonMapper.shared().readTree(recon.out()).path("course");
		assertThat(course).hasSize(3);
		assertThat(course.path(2).path("deadline").asString()).isEqualTo("2026-06-13T10:00:00+08:00");
		assertThat(course.path(2).path("whatHappened").isEmpty()).isTrue();
	}

	@Test
	void aClockThatThePlatformStoppedTellsForHowLong() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1004", "--json")).as(recon.err()).isZero();

		JsonNode course = JsonMapper.shared().readTree(recon.out()).path("course");
		assertThat(course).extracting((stay) -> stay.path("stage").asString())
			.containsExactly("waiting for seller", "with platform", "waiting for seller", "refunded");
		assertThat(course.path(0).path("deadline").asString()).isEqualTo("2026-06-04T10:00:00+08:00");
		assertThat(course.path(2).path("paused").asString()).isEqualTo("PT48H");
		assertThat(course.path(2).path("deadline").asString()).isEqualTo("2026-06-06T10:00:00+08:00");
		assertThat(course.path(3).path("entered").asString()).isEqualTo("2026-06-06T10:00:00+08:00");
	}

	@Test
	void aLapseThatNoNightHasRecordedByThenSaysSo() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1001", "--business-date", "2026-06-10")).isZero();

		assertThat(recon.out()).contains("no night has decided it yet");
	}

	@Test
	void anUnknownNumberNamesWhatIsNear() {
		CommandLineFixture recon = recon();

		assertThat(recon.call("explain", "claim", "C1002")).isEqualTo(65);

		assertThat(recon.err()).contains("There is no claim C1002.", "C1001 of shop tb-1");
		assertThat(recon.out()).isEmpty();
	}

	@Test
	void aNumberThatSeveralShopsHaveNeedsTheShop() {
		CommandLineFixture ambiguous = recon();
		CommandLineFixture named = recon();

		assertThat(ambiguous.call("explain", "claim", "C2000")).isEqualTo(2);
		assertThat(named.call("explain", "claim", "C2000", "--shop", "tb-2")).isZero();

		assertThat(ambiguous.err()).contains("--shop", "tb-1, tb-2");
		assertThat(named.out()).startsWith("Claim C2000 of shop tb-2");
	}

	@Test
	void aDatabaseWithoutNightsIsToldSo() {
		CommandLineFixture recon = recon().with("RECON_DB_URL",
				this.database.url().replaceAll("/test_\\d+", "/postgres"));

		assertThat(recon.call("explain", "claim", "C1001")).isEqualTo(65);

		assertThat(recon.err()).contains("no night has begun there");
	}

	private CommandLineFixture recon() {
		return new CommandLineFixture("2026-11-18T16:00:00Z")
			.with("RECON_PROJECT", Path.of("").toAbsolutePath().toString())
			.on(this.database);
	}

}
