package org.aftersales.postage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.Packs;
import org.aftersales.money.Yuan;
import org.aftersales.postage.Liability.Borne;
import org.aftersales.postage.PostageAnswer.BorneLeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.aftersales.postage.ReturnFixtures.at;
import static org.aftersales.postage.ReturnFixtures.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Who pays which postage: a row for each row of the rule book about it (sections 3.2,
 * 3.3, 4, 5 and 9, conflicts C12 and C13).
 */
class PostageJudgeTests {

	private static final String NOBODY = "a person";

	private final PostageJudge judge = new PostageJudge(Packs.shipped(), ZoneId.of("Asia/Shanghai"));

	static Stream<Arguments> rows() {
		return Stream.of(
				row("FR-01", "the seller is at fault", returned("wrong-goods"), "seller FR-01", "seller FR-01"),
				row("FR-01", "quality on Tmall", returned("quality").on("tmall"), "seller FR-01", "seller FR-01"),
				row("FR-01", "the buyer is at fault", returned("other").judged(Fault.BUYER), "buyer FR-01",
						"buyer FR-01"),
				row("FR-01", "both, the seller erred first",
						returned("other").judged(Fault.BOTH).erredFirst(Party.SELLER), "seller FR-01", "seller FR-01"),
				row("FR-01", "both, the buyer erred first",
						returned("quality").judged(Fault.BOTH).erredFirst(Party.BUYER), "buyer FR-01", "buyer FR-01"),
				row("FR-01", "both, nobody knows who first", returned("other").judged(Fault.BOTH), NOBODY, NOBODY),
				row("FR-02", "agreed without a word about postage", returned("no-reason").agreed(Agreement.SILENT),
						"seller FR-04", "seller FR-02"),
				row("FR-02", "silent elsewhere", returned("no-reason").on("jd").agreed(Agreement.SILENT),
						"seller FR-11", "buyer FR-11"),
				row("SEED-1-07", "agreed that the seller pays", returned("no-reason").agreed(Agreement.SELLER_PAYS),
						"seller FR-04", "seller SEED-1-07"),
				row("SEED-1-07", "agreed that the buyer pays", returned("quality").agreed(Agreement.BUYER_PAYS),
						"seller FR-01", "buyer SEED-1-07"),
				row("FR-03", "unclear who is responsible", returned("quality").judged(Fault.UNCLEAR), "seller FR-03",
						"buyer FR-03"),
				row("FR-04", "no reason, free shipping", returned("no-reason"), "seller FR-04", "buyer FR-04"),
				row("FR-04", "abuse of rights", returned("no-reason").abusing(), "buyer FR-04", "buyer FR-04"),
				row("FR-05", "no reason, the buyer paid shipping", returned("no-reason").shippingPaidByBuyer(),
						"buyer FR-05", "buyer FR-05"),
				row("FR-05", "what is kept is below the threshold", returned("no-reason").keeping("98.99", "99.00"),
						"buyer FR-05", "buyer FR-05"),
				row("FR-05", "what is kept reaches the threshold", returned("no-reason").keeping("99.00", "99.00"),
						"seller FR-04", "buyer FR-04"),
				row("FR-05", "everything comes back", returned("no-reason").keeping("0.00", "99.00"), "seller FR-04",
						"buyer FR-04"),
				row("FR-06", "exchange without reason", returned("no-reason").forExchange(), "buyer FR-06",
						"buyer FR-06"),
				row("FR-08", "sent back collect without consent",
						returned("quality").collect(Leg.RETURN, Optional.of(false)), "seller FR-01", "buyer FR-08"),
				row("FR-08", "sent back collect with consent",
						returned("quality").collect(Leg.RETURN, Optional.of(true)), "seller FR-01", "seller FR-01"),
				row("FR-08", "sent out collect without consent",
						returned("no-reason").collect(Leg.OUTBOUND, Optional.of(false)), "seller FR-08", "buyer FR-04"),
				row("FR-08", "nobody knows of the consent", returned("quality").collect(Leg.RETURN, Optional.empty()),
						"seller FR-01", NOBODY),
				row("FR-09", "the seed's reading of free shipping", returned("no-reason").reading("fr-09"),
						"seller FR-09", "buyer FR-09"),
				row("FR-11", "no reason by the law", returned("no-reason").on("law"), "seller FR-11", "buyer FR-11"),
				row("FR-11", "free shipping is lost by the law",
						returned("no-reason").on("jd").keeping("50.00", "99.00"), "buyer FR-11", "buyer FR-11"),
				row("FR-12", "quality by the law", returned("quality").on("law"), "seller FR-12", "seller FR-12"),
				row("FR-12", "quality on Douyin", returned("quality").on("douyin"), "seller FR-12", "seller FR-12"),
				row("LW-09", "quality later than 7 days", returned("quality").on("law").appliedAfterDays(7), NOBODY,
						NOBODY),
				row("LW-09", "quality on day 6", returned("quality").on("law").appliedAfterDays(6), "seller FR-12",
						"seller FR-12"),
				row("LW-09", "later, with grounds to rescind",
						returned("quality").on("law").appliedAfterDays(7).rescinding(), "seller FR-12", "seller FR-12"),
				row("LW-09", "later, for an exchange", returned("quality").on("law").appliedAfterDays(7).forExchange(),
						"seller FR-12", "seller FR-12"),
				row("FR-17", "damaged before the signature", returned("damaged").damaged(Leg.OUTBOUND, true, false),
						"seller FR-17", "seller FR-17"),
				row("FR-17", "damaged after the signature", returned("damaged").damaged(Leg.OUTBOUND, false, false),
						"buyer FR-17", "buyer FR-17"),
				row("FR-17", "the buyer chose the carrier", returned("damaged").damaged(Leg.OUTBOUND, true, true),
						"buyer FR-17", "buyer FR-17"),
				row("FR-17", "damaged on the way back", returned("no-reason").damaged(Leg.RETURN, true, false),
						"seller FR-04", "buyer FR-17"),
				row("FR-17", "nobody knows when", returned("damaged").damagedAtAnUnknownTime(), NOBODY, NOBODY),
				row("FR-17", "nothing is known of the damage", returned("damaged"), NOBODY, NOBODY),
				row("PD-R11", "quality on Pinduoduo", returned("quality").on("pinduoduo"), "seller PD-R11",
						"seller PD-R11"),
				row("PD-R11", "wrong goods on Pinduoduo", returned("wrong-goods").on("pinduoduo"), "seller PD-R11",
						"seller PD-R11"),
				row("PD-R11", "no reason on Pinduoduo", returned("no-reason").on("pinduoduo"), "seller FR-11",
						"buyer PD-R11"),
				row("JD-01", "the merchant did not answer", returned("other").on("jd").sellerSilent(), "seller JD-01",
						"seller JD-01"),
				row("gap", "late on JD", returned("late").on("jd"), NOBODY, NOBODY),
				row("gap", "the parcel was refused", returned("refused"), NOBODY, NOBODY),
				row("gap", "unclear on JD", returned("other").on("jd").judged(Fault.UNCLEAR), NOBODY, NOBODY),
				row("gap", "nobody says whether shipping was free", returned("no-reason").shippingUnknown(), NOBODY,
						"buyer FR-04"));
	}

	@ParameterizedTest(name = "{0}, {1}: out {3}, back {4}")
	@MethodSource("rows")
	void whoBearsEachWay(String rule, String words, ReturnFixtures returned, String outbound, String wayBack) {
		PostageAnswer answer = this.judge.judge(returned.facts());

		assertThat(borne(answer.outbound())).isEqualTo(outbound);
		assertThat(borne(answer.wayBack())).isEqualTo(wayBack);
		assertThat(answer.needsPerson().isEmpty()).isEqualTo(!outbound.equals(NOBODY) && !wayBack.equals(NOBODY));
	}

	// C12: 8.00 out, paid by the buyer: back for the seller's fault, kept without a
	// reason.
	@Test
	void c12OutboundFreightGoesBackForTheSellersFaultOnly() {
		assertThat(this.judge.judge(returned("quality").shippingPaidByBuyer().facts()).outbound().backToBuyer())
			.hasValue(Yuan.parse("8.00"));
		assertThat(this.judge.judge(returned("no-reason").shippingPaidByBuyer().facts()).outbound().backToBuyer())
			.hasValue(Yuan.ZERO);
		assertThat(this.judge.judge(returned("no-reason").facts()).outbound().backToBuyer()).hasValue(Yuan.ZERO);
		assertThat(this.judge.judge(returned("no-reason").reading("fr-09").facts()).outbound().backToBuyer())
			.hasValue(Yuan.parse("8.00"));
	}

	// FR-07: 12.00 of which 3.00 only because of the address: 9.00 the buyer, 3.00 the
	// seller.
	@Test
	void fr07TheSurplusForAnotherAddressIsTheSellers() {
		BorneLeg wayBack = this.judge.judge(returned("no-reason").toAnotherAddressFor("3.00").facts()).wayBack();

		assertThat(wayBack.amount()).hasValue(Yuan.parse("9.00"));
		assertThat(wayBack.surplus())
			.hasValueSatisfying((surplus) -> assertThat(surplus.amount()).hasValue(Yuan.parse("3.00")));
		assertThat(this.judge.judge(returned("quality").toAnotherAddressFor("3.00").facts()).wayBack().surplus())
			.as("the seller bears all of it anyway")
			.isEmpty();
	}

	// FR-10: 410 refunded of 410 paid, and 12 of freight do not fit; 400 and 12 leave 2.
	@ParameterizedTest(name = "FR-10: {0} refunded of {1}: {2} outside the order")
	@CsvSource({ "410.00, 410.00, 12.00", "400.00, 410.00, 2.00" })
	void fr10FreightAboveWhatWasPaidGoesOutsideTheOrder(String refund, String paid, String outside) {
		assertThat(this.judge.judge(returned("quality").refunding(refund, paid).facts()).outside())
			.hasValueSatisfying((excess) -> assertThat(excess.amount()).hasToString(outside));
		assertThat(this.judge.judge(returned("quality").refunding("398.00", paid).facts()).outside()).isEmpty();
		assertThat(this.judge.judge(returned("no-reason").refunding(paid, paid).facts()).outside()).isEmpty();
	}

	@Test
	void whoBearsDamageOnTheWayHasRecourseOnTheCarrier() {
		PostageAnswer before = this.judge.judge(returned("damaged").damaged(Leg.OUTBOUND, true, false).facts());
		PostageAnswer after = this.judge.judge(returned("damaged").damaged(Leg.OUTBOUND, false, false).facts());

		assertThat(before.outbound().recourse()).hasValueSatisfying((recourse) -> {
			assertThat(recourse.against()).isEqualTo(Party.CARRIER);
			assertThat(recourse.rule().id()).isEqualTo("SEED-0-09");
		});
		assertThat(after.outbound().recourse()).isEmpty();
	}

	@ParameterizedTest(name = "PD-R11: rate {0} of 2.0, number {1} of 10: demanded {2}")
	@CsvSource({ "2.0, 10, true", "2.5, 9, false", "1.9, 12, false" })
	void thePlatformDemandsIfRateAndNumberBothReachTheStandard(String rate, int count, boolean demanded) {
		QualityStanding figures = new QualityStanding(new BigDecimal(rate), count, new BigDecimal("2.0"), 10);

		assertThat(this.judge.judge(returned("quality").on("pinduoduo").standing(figures).facts()).demand())
			.hasValueSatisfying((demand) -> assertThat(demand.demanded()).hasValue(demanded));
	}

	@Test
	void withoutTheFiguresOfTheItemTheDemandIsUnknown() {
		assertThat(this.judge.judge(returned("quality").on("pinduoduo").facts()).demand())
			.hasValueSatisfying((demand) -> assertThat(demand.demanded()).isEmpty());
		assertThat(this.judge.judge(returned("no-reason").on("pinduoduo").facts()).demand()).isEmpty();
	}

	// The way back cost 12.00, within the 26, 25, 24 and 50 of the rows. Shipped 1 May:
	// the
	// 90th day ends 30 July 10:00. Refunded 20 May 10:00: 72 h end 23 May 10:00.
	@ParameterizedTest(name = "{0}: {1}, sent back {2}: {3}")
	@CsvSource({ "FR-14, return-guarantee, 2026-07-30T10:00:00+08:00, 12.00,",
			"FR-14, return-guarantee, 2026-07-30T10:00:01+08:00, nothing,",
			"FR-15, freight-insurance, 2026-12-01T10:00:00+08:00, 12.00, 2026-05-23T10:00:00+08:00",
			"FR-16, douyin, 2026-07-30T10:00:00+08:00, 12.00, 2026-05-23T10:00:00+08:00",
			"FR-16, douyin, 2026-07-30T10:00:01+08:00, nothing,",
			"FR-16, douyin-upgraded, 2026-05-10T10:00:00+08:00, 12.00, 2026-05-23T10:00:00+08:00" })
	void anInsuranceGivesBackTheWayBack(String rule, String kind, String returnedAt, String expected, String deadline) {
		Reimbursement given = covered(kind, returnedAt, false, "12.00");

		assertThat(given.rule()).isEqualTo(rule);
		assertThat(given.amount().map(Yuan::toString).orElse("nothing")).isEqualTo(expected);
		assertThat(given.deadline()).isEqualTo(Optional.ofNullable(deadline).map(ReturnFixtures::at));
	}

	@ParameterizedTest(name = "{0} gives at most {1}")
	@CsvSource({ "return-guarantee, 26.00", "freight-insurance, 25.00", "douyin, 24.00", "douyin-upgraded, 50.00",
			"douyin-bulky, 1000.00" })
	void anInsuranceHasABound(String kind, String most) {
		assertThat(covered(kind, "2026-05-10T10:00:00+08:00", false, "2000.00").amount()).hasValue(Yuan.parse(most));
	}

	@Test
	void anInsurancePaysForAnOrderOnce() {
		assertThat(covered("freight-insurance", "2026-05-10T10:00:00+08:00", true, "12.00").due()).isFalse();
	}

	// Paid for on Wednesday 29 April: the week of Monday 4 to Sunday 10 May.
	@ParameterizedTest(name = "PD-P08: agreed {0}, address {1}: due {2}, by {3} ({4})")
	@CsvSource({ "2026-05-06T10:00:00+08:00, 2026-05-06T11:00:00+08:00, true, 2026-05-07T11:00:00+08:00, PD-P08",
			"2026-05-06T12:00:00+08:00, 2026-05-06T11:00:00+08:00, true, 2026-05-07T12:00:00+08:00, PD-P08",
			"2026-05-04T00:00:00+08:00, 2026-05-04T00:00:00+08:00, true, 2026-05-05T00:00:00+08:00, PD-P08",
			"2026-05-10T23:59:59+08:00, 2026-05-11T08:00:00+08:00, true, 2026-05-12T08:00:00+08:00, PD-P08",
			"2026-05-03T23:59:59+08:00, 2026-05-04T00:00:00+08:00, false, , PD-P07",
			"2026-05-11T00:00:00+08:00, 2026-05-11T00:00:00+08:00, false, , PD-P07",
			"2026-05-06T10:00:00+08:00, , false, , PD-P08" })
	void theFreightSubsidyIsDue24HoursAfterAgreementAndAddress(String agreed, String address, boolean due,
			String deadline, String rule) {
		Reimbursement given = subsidized(Optional.of(at(agreed)), Optional.ofNullable(address).map(ReturnFixtures::at),
				Optional.empty(), "none", false);

		assertThat(given.due()).isEqualTo(due);
		assertThat(given.rule()).isEqualTo(rule);
		assertThat(given.deadline()).isEqualTo(Optional.ofNullable(deadline).map(ReturnFixtures::at));
		assertThat(given.payer()).isEqualTo(Party.PLATFORM);
	}

	@Test
	void c13ByTheOtherReadingTheSubsidyHangsOnTheRefund() {
		assertThat(subsidized(Optional.empty(), Optional.empty(), Optional.of(at("2026-05-06T15:00:00+08:00")),
				"c13-refund-agreed", false)
			.deadline()).hasValue(at("2026-05-07T15:00:00+08:00"));
	}

	@Test
	void theSubsidyIsPaidForAnOrderOnce() {
		Optional<Instant> agreed = Optional.of(at("2026-05-06T10:00:00+08:00"));

		assertThat(subsidized(agreed, agreed, Optional.empty(), "none", true).due()).isFalse();
	}

	// 12.00 back, 8.00 from the platform: 4.00 remain with the merchant.
	@Test
	void whatOthersGiveBackLessensWhatTheBearerIsLeftWith() {
		PostageAnswer answer = this.judge.judge(returned("quality").on("pinduoduo")
			.subsidized(claim(Optional.of(at("2026-05-06T10:00:00+08:00")),
					Optional.of(at("2026-05-06T11:00:00+08:00")), Optional.empty(), false))
			.facts());

		assertThat(answer.remains()).hasValue(Yuan.parse("4.00"));
	}

	private Reimbursement covered(String kind, String returnedAt, boolean usedBefore, String freight) {
		FreightCover cover = FreightCover.of(kind).orElseThrow();
		return new CoverClaim(new CoveredReturn(cover, Optional.of(at("2026-05-01T10:00:00+08:00")),
				Optional.of(at(returnedAt)), Optional.of(at("2026-05-20T10:00:00+08:00")), usedBefore),
				Optional.of(Yuan.parse(freight)))
			.decide();
	}

	private Reimbursement subsidized(Optional<Instant> agreed, Optional<Instant> address, Optional<Instant> refund,
			String alternative, boolean usedBefore) {
		ReturnFixtures returned = returned("no-reason").on("pinduoduo")
			.subsidized(claim(agreed, address, refund, usedBefore));
		return this.judge.judge((alternative.equals("none") ? returned : returned.reading(alternative)).facts())
			.reimbursements()
			.get(0);
	}

	private static SubsidizedReturn claim(Optional<Instant> agreed, Optional<Instant> address, Optional<Instant> refund,
			boolean usedBefore) {
		return new SubsidizedReturn(at("2026-04-29T09:00:00+08:00"), agreed, address, refund,
				Optional.of(at("2026-05-02T10:00:00+08:00")), Optional.of(Yuan.parse("8.00")), usedBefore);
	}

	private static String borne(BorneLeg leg) {
		return (leg.liability() instanceof Borne borne) ? borne.payer().code() + " " + borne.rule().id() : NOBODY;
	}

	private static Arguments row(String rule, String words, ReturnFixtures returned, String outbound, String wayBack) {
		return arguments(rule, words, returned, outbound, wayBack);
	}

}
