package org.aftersales.refund;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.aftersales.decision.Decision;
import org.aftersales.policy.Platform;
import org.aftersales.policy.Traits;
import org.aftersales.refund.ClaimFact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.aftersales.refund.ClaimFixtures.claim;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Claims whose clocks stand still, begin anew or run beside the stages. Instants by hand
 * from the rule book, in Asia/Shanghai.
 */
class ClaimClocksTests {

	@Test
	void whatThePlatformStoppedGoesOnWithTheTimeThatRemainedTbR30() {
		// 36 h from the application, stopped after 24 h for three days: 12 h remain.
		assertThat(decided(returned(), "2026-05-20T00:00", fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00"),
				fact(Kind.EVIDENCE_GIVEN, "2026-05-04T11:00"), fact(Kind.BUYER_EVIDENCE_GIVEN, "2026-05-04T11:00"),
				fact(Kind.INTERVENTION_ENDED, "2026-05-07T10:00")))
			.first()
			.isEqualTo("TB-R07 AGREED 2026-05-07T22:00");
	}

	@Test
	void aClaimThatThePlatformHandlesDoesNotLapse() {
		assertThat(decided(returned(), "2026-05-06T00:00", fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00")))
			.isEmpty();
	}

	@Test
	void aChangedTypeStartsTheSellersClockAnewWithTheDurationOfTheNewTypeTbR29() {
		// Return to exchange before anything was sent: 24 h from the change.
		assertThat(decided(returned(), "2026-05-07T00:00", changed(ClaimKind.EXCHANGE, "2026-05-04T10:00")))
			.containsExactly("TB-R13 AGREED 2026-05-05T10:00");
	}

	@ParameterizedTest
	@CsvSource({
			// signed before the change: 48 h from the change
			"2026-05-06T10:00, 2026-05-08T09:00, 2026-05-10T09:00",
			// signed after it: 48 h from the signature
			"2026-05-10T15:00, 2026-05-08T09:00, 2026-05-12T15:00",
			// never signed: at most ten days from the sending
			"2026-06-30T00:00, 2026-05-08T09:00, 2026-05-15T10:00",
			// signed late: the ten days come first
			"2026-05-14T10:00, 2026-05-08T09:00, 2026-05-15T10:00" })
	void anExchangeThatBecomesAReturnAfterTheGoodsWereSentTbR29(String signed, String changedAt, String lapses) {
		assertThat(decided(exchange(), "2026-05-20T00:00", fact(Kind.SELLER_AGREED, "2026-05-03T12:00"),
				fact(Kind.RETURN_ENTERED, "2026-05-05T10:00"), fact(Kind.RETURN_SIGNED, signed),
				changed(ClaimKind.RETURN_AND_REFUND, changedAt)))
			.filteredOn((decision) -> !decision.startsWith("TB-P12"))
			.containsExactly("TB-R29 REFUNDED " + lapses);
	}

	@Test
	void anExchangeThatIsNeverSentIsLateRefusedAndRefundedTbR16TbP12() {
		// Signed on the 6th: late after 48 h, refused after 48 + 72 h; 48 h and 5 d
		// refund.
		assertThat(decided(exchange(), "2026-05-20T00:00", fact(Kind.SELLER_AGREED, "2026-05-03T12:00"),
				fact(Kind.RETURN_ENTERED, "2026-05-05T10:00"), fact(Kind.RETURN_SIGNED, "2026-05-06T10:00")))
			.containsExactlyInAnyOrder("TB-R16 REFUNDED 2026-05-13T10:00", "TB-P12 LATE_RESHIPMENT 2026-05-08T10:00",
					"TB-P12 LATE_RESHIPMENT 2026-05-11T10:00");
	}

	@Test
	void aBrokenPromiseOfAnExchangeIsPaidForOnce() {
		assertThat(life(exchange(), "2026-05-20T00:00", fact(Kind.SELLER_AGREED, "2026-05-03T12:00"),
				fact(Kind.RETURN_ENTERED, "2026-05-05T10:00"), fact(Kind.RETURN_SIGNED, "2026-05-06T10:00")))
			.filteredOn((decision) -> decision.breach().isPresent())
			.hasSize(1);
	}

	@Test
	void anExchangeWithoutASignatureIsRefundedTenDaysAfterTheNumberTbR16() {
		assertThat(decided(exchange(), "2026-05-20T00:00", fact(Kind.SELLER_AGREED, "2026-05-03T12:00"),
				fact(Kind.RETURN_ENTERED, "2026-05-05T10:00")))
			.containsExactly("TB-R16 REFUNDED 2026-05-15T10:00");
	}

	@Test
	void whatIsSentInTimeBreaksNoPromise() {
		assertThat(decided(exchange(), "2026-05-18T00:00", fact(Kind.SELLER_AGREED, "2026-05-03T12:00"),
				fact(Kind.RETURN_ENTERED, "2026-05-05T10:00"), fact(Kind.RETURN_SIGNED, "2026-05-06T10:00"),
				fact(Kind.RESHIPPED, "2026-05-08T10:00")))
			.isEmpty();
	}

	@Test
	void aReissueIsLateAfterFiveDaysAndGoesOnTbR19() {
		assertThat(decided(claim().of(ClaimKind.REISSUE).appliedAt(at("2026-05-03T10:00")), "2026-05-30T00:00",
				fact(Kind.SELLER_AGREED, "2026-05-03T12:00"), fact(Kind.RESHIPPED, "2026-05-10T12:00")))
			.containsExactly("TB-R19 LATE_RESHIPMENT 2026-05-08T12:00", "TB-R20 COMPLETED 2026-05-20T12:00");
	}

	@ParameterizedTest
	@CsvSource({
			// X51, derived: evidence until the very minute
			"2024-03-03T16:00, 0", "2024-03-03T16:01, 1" })
	void aWorkOrderOfPinduoduoWaits48HoursForEvidenceX51(String given, int lapses) {
		assertThat(decided(returned().on(Platform.PINDUODUO).appliedAt(at("2024-02-29T10:00")), "2024-03-08T00:00",
				fact(Kind.PLATFORM_INTERVENED, "2024-03-01T16:00"), fact(Kind.EVIDENCE_GIVEN, given)))
			.filteredOn("PD-R09 JUDGED_WITHOUT_EVIDENCE 2024-03-03T16:00"::equals)
			.hasSize(lapses);
	}

	@ParameterizedTest
	@CsvSource({
			// X40, found: four hours between 09:00 and 18:00
			"2026-05-06T10:00, 2026-05-06T14:00", "2026-05-06T14:01, 2026-05-07T09:01" })
	void furtherEvidenceAtJdIsDueInHoursOfBusinessX40(String asked, String due) {
		assertThat(decided(returned().on(Platform.JD), "2026-05-10T00:00",
				fact(Kind.SELLER_REFUSED, "2026-05-03T12:00"), fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00"),
				fact(Kind.EVIDENCE_GIVEN, "2026-05-04T12:00"), fact(Kind.EVIDENCE_ASKED, asked)))
			.containsExactly("JD-02 JUDGED_WITHOUT_EVIDENCE " + due);
	}

	@Test
	void theSellerHas24HoursAfterTheBuyersEvidenceTbR38() {
		assertThat(decided(returned(), "2026-05-20T00:00", fact(Kind.SELLER_REFUSED, "2026-05-03T12:00"),
				fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00"),
				fact(Kind.BUYER_EVIDENCE_GIVEN, "2026-05-05T10:00")))
			.containsExactly("TB-R38 JUDGED_WITHOUT_EVIDENCE 2026-05-06T10:00");
	}

	@Test
	void evidenceAfterTheLapseDoesNotWindTheClockUpAgainTbR38() {
		assertThat(decided(returned(), "2026-05-20T00:00", fact(Kind.SELLER_REFUSED, "2026-05-03T12:00"),
				fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00"),
				fact(Kind.BUYER_EVIDENCE_GIVEN, "2026-05-08T10:00")))
			.containsExactlyInAnyOrder("TB-R38 JUDGED_WITHOUT_EVIDENCE 2026-05-07T10:00",
					"TB-R38 JUDGED_WITHOUT_EVIDENCE 2026-05-07T10:00");
	}

	@Test
	void aRulingThatIsNotExecutedIsExecutedByJdAfter24HoursJd03() {
		assertThat(decided(returned().on(Platform.JD), "2026-05-10T00:00",
				fact(Kind.SELLER_REFUSED, "2026-05-03T12:00"), fact(Kind.PLATFORM_INTERVENED, "2026-05-04T10:00"),
				fact(Kind.EVIDENCE_GIVEN, "2026-05-04T12:00"), fact(Kind.RULED, "2026-05-05T10:00")))
			.containsExactly("JD-03 EXECUTED_BY_PLATFORM 2026-05-06T10:00");
	}

	@Test
	void aSpeedRefundNeedsNobodyPdR08() {
		assertThat(decided(claim().on(Platform.PINDUODUO)
			.appliedAt(at("2026-05-03T10:00"))
			.with(new Traits(Optional.of("speed-refund"), Set.of())), "2026-05-04T00:00"))
			.containsExactly("PD-R08 REFUNDED 2026-05-03T10:00");
	}

	@ParameterizedTest
	@CsvSource({ "hk, 2026-05-20T10:00", "taiwan, 2026-05-30T10:00", "overseas-local, 2026-05-15T10:00" })
	void aReturnFromOverseasHasTimeByItsRegionTbR33(String region, String lapses) {
		assertThat(decided(returned().on(Platform.TMALL).with(Traits.NONE.at(region)), "2026-06-10T00:00",
				fact(Kind.SELLER_AGREED, "2026-05-03T12:00"), fact(Kind.RETURN_ENTERED, "2026-05-05T10:00")))
			.containsExactly("TB-R33 REFUNDED " + lapses);
	}

	private static ClaimFixtures returned() {
		return claim().of(ClaimKind.RETURN_AND_REFUND).appliedAt(at("2026-05-03T10:00"));
	}

	private static ClaimFixtures exchange() {
		return claim().of(ClaimKind.EXCHANGE).appliedAt(at("2026-05-03T10:00"));
	}

	private static List<String> decided(ClaimFixtures claim, String cutOff, ClaimFact... facts) {
		return life(claim, cutOff, facts).stream()
			.map((decision) -> "%s %s %s".formatted(decision.key().rule(), decision.outcome(),
					LocalDateTime.ofInstant(decision.effectiveAt(), ZoneOffset.ofHours(8))))
			.toList();
	}

	private static List<Decision> life(ClaimFixtures claim, String cutOff, ClaimFact... facts) {
		return new ClaimLife(claim.then(Stream.of(facts).toList()).build(), ClaimFixtures.PACKS, at(cutOff)).judge()
			.decisions();
	}

	private static ClaimFact fact(Kind kind, String at) {
		return new ClaimFact(kind, at(at));
	}

	private static ClaimFact changed(ClaimKind kind, String at) {
		return new ClaimFact(Kind.TYPE_CHANGED, at(at), Optional.empty(), Optional.empty(), Optional.of(kind));
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
	}

}
