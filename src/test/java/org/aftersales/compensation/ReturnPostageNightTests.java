package org.aftersales.compensation;

import java.util.List;
import java.util.function.Function;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who pays the postage of what came back, decided by the night (rule book section 4). An
 * order costs 110.00, of which 10.00 is postage; the claim C1 about it is refunded on
 * 2026-06-08 with 100.00 unless a test says otherwise.
 */
class ReturnPostageNightTests {

	private static final String NIGHT = "2026-06-10";

	private final TestDatabase database = TestDatabase.fresh();

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/** FR-01: 谁过错、谁承担. The buyer had paid both ways: 12.00 and 10.00. */
	@Test
	void aSellerAtFaultPaysBothWaysToTheBuyer() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00", "freight = 12.00");

		assertThat(decided()).containsExactly("FR-01 OUTBOUND_POSTAGE SELLER_PAYS", "FR-01 RETURN_POSTAGE SELLER_PAYS");
		assertThat(owed()).containsExactly("FR-01 outbound-postage claim C1 seller to buyer 10.00",
				"FR-01 return-postage claim C1 seller to buyer 12.00");
	}

	/** What the refund held of the way out is not paid twice. */
	@Test
	void postageThatWasRefundedWithTheGoodsIsNotOwedAgain() {
		Facts facts = settled("taobao", "RETURN_AND_REFUND", "110.00");
		facts.event("C1", "REFUNDED", "2026-06-08T10:00");
		facts.cameBack("C1", "quality", "2026-06-08T12:00", "freight = 12.00");

		assertThat(owed()).containsExactly("FR-01 return-postage claim C1 seller to buyer 12.00");
	}

	/**
	 * FR-05: no reason, and the buyer had paid the way out: he bears all. FR-07: the
	 * surplus of another address is the seller's.
	 */
	@Test
	void aBuyerWithoutAReasonBearsHisPostageButNotTheSurplusOfAnotherAddress() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "no-reason", "2026-06-08T12:00", "freight = 12.00",
				"other_address = true", "surplus = 3.00");

		assertThat(decided()).containsExactly("FR-05 RETURN_POSTAGE BUYER_PAYS", "FR-07 RETURN_SURPLUS SELLER_PAYS");
		assertThat(owed()).containsExactly("FR-07 return-surplus claim C1 seller to buyer 3.00");
	}

	/** FR-15: at most 25.00, within 72 h of the refund; the seller bears the rest. */
	@Test
	void anInsurerPaysFirstAndTheSellerTheRest() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00", "freight = 30.00",
				"cover = freight-insurance", "free_shipping = true");

		assertThat(owed()).containsExactly("FR-01 return-postage claim C1 seller to buyer 5.00",
				"FR-15 freight-cover claim C1 insurer to buyer 25.00 by 2026-06-11 10:00");
	}

	/** FR-02: agreed on without a word about postage. */
	@Test
	void anAgreementThatIsSilentAboutPostageCostsTheSeller() {
		refunded("tmall", "RETURN_AND_REFUND").cameBack("C1", "other", "2026-06-08T12:00", "agreement = silent",
				"fault = unclear", "freight = 9.00");

		// FR-03: unclear who is responsible: the way out is the seller's, and the buyer
		// had paid 10.00 for it.
		assertThat(owed()).containsExactly("FR-02 return-postage claim C1 seller to buyer 9.00",
				"FR-03 outbound-postage claim C1 seller to buyer 10.00");
	}

	@Test
	void aSellerWhoSentThePrepaidLabelOwesNothing() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00", "freight = 12.00",
				"freight_paid_by = seller", "free_shipping = true");

		assertThat(decided()).containsExactly("FR-01 RETURN_POSTAGE SELLER_PAYS");
		assertThat(owed()).isEmpty();
	}

	/**
	 * PD-R11 and PD-P08: agreed and address given on Saturday 2026-06-06, in the week
	 * after the fee was paid; 24 h later, 2026-06-07 11:00, 8.00 of 10.00 are due.
	 */
	@Test
	void onPinduoduoTheSubsidyPaysFirstAndTheMerchantWhereTheItemReachedTheStandard() {
		refunded("pinduoduo", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-06T12:00", "freight = 10.00",
				"free_shipping = true", "quality_rate = 2.5", "quality_count = 12", "standard_rate = 2.0",
				"standard_count = 10", "subsidy_subscribed_at = 2026-05-28T09:00:00+08:00",
				"address_given_at = 2026-06-06T11:00:00+08:00", "route_price = 8.00");

		assertThat(owed()).containsExactly("PD-P08 freight-subsidy claim C1 platform to buyer 8.00 by 2026-06-07 11:00",
				"PD-R11 return-postage claim C1 seller to buyer 2.00");
	}

	/** PD-R11: 不是所有售后订单都会被系统要求退运费的. */
	@Test
	void onPinduoduoAMerchantBelowTheStandardIsNotMadeToPay() {
		refunded("pinduoduo", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00", "freight = 10.00",
				"free_shipping = true", "quality_rate = 1.9", "quality_count = 12", "standard_rate = 2.0",
				"standard_count = 10");

		assertThat(decided()).containsExactly("PD-R11 RETURN_POSTAGE SELLER_PAYS");
		assertThat(owed()).isEmpty();
	}

	@Test
	void whatTheRuleBookLeavesOpenGoesToAPerson() {
		Facts facts = refunded("taobao", "RETURN_AND_REFUND");
		facts.cameBack("C1", "other", "2026-06-08T12:00", "fault = both", "freight = 12.00");

		assertThat(decided()).isEmpty();
		assertThat(aside()).containsExactly(
				"POSTAGE_UNDECIDED Postage of claim C1 (order O1): both are at fault; say who erred first (FR-01). Decide by hand who pays, and discard the entry.");
	}

	@Test
	void anAmountThatNobodyKnowsGoesToAPerson() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00");

		assertThat(aside()).containsExactly(
				"POSTAGE_UNKNOWN Postage of claim C1 (order O1): it is not known what the way back cost. Needed: return_postage.freight. Pay by hand what is owed, and discard the entry.");
	}

	@Test
	void nothingIsDecidedBeforeTheRefundNorBeforeTheReport() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-09T12:00", "freight = 12.00");
		settled("taobao", "O2", "C2", "RETURN_AND_REFUND", "100.00").cameBack("C2", "quality", "2026-06-06T12:00",
				"freight = 12.00");

		try (TestNights nights = new TestNights(this.database)) {
			nights.run("2026-06-08");
			assertThat(nights.texts("select rule from decision where subject = 'RETURN'")).isEmpty();
			nights.run("2026-06-09");
			// C1 when it was reported; C2 when its refund lapsed (TB-R11, 48 h after the
			// signature).
			assertThat(nights
				.texts("""
						select distinct subject_no || to_char(effective_at at time zone 'Asia/Shanghai', ' DD HH24:MI') as line
						  from decision_log where subject = 'RETURN' order by line"""))
				.containsExactly("C1 09 12:00", "C2 09 18:00");
		}
	}

	@Test
	void nightsOneByOneComeToTheSameAsOneLateNight() {
		refunded("taobao", "RETURN_AND_REFUND").cameBack("C1", "quality", "2026-06-08T12:00", "freight = 12.00");
		TestDatabase nightly = this.database.copy();
		List<String> late = owed();
		List<String> ledger = ledger();

		try (TestNights nights = new TestNights(nightly)) {
			for (String day : List.of("2026-06-06", "2026-06-07", "2026-06-08", "2026-06-09", NIGHT)) {
				nights.run(day);
			}
			assertThat(owed(nights)).isEqualTo(late);
			assertThat(nights.ledger()).isEqualTo(ledger);
		}
		nightly.drop();
	}

	/** FR-17 and FR-12 do not reach JD; JD-01: a silent merchant pays the freight. */
	@Test
	void onJdTheFreightIsTheSilentMerchants() {
		Facts facts = settled("jd", "RETURN_AND_REFUND", "100.00");
		facts.event("C1", "SELLER_REFUSED", "2026-06-06T11:30")
			.event("C1", "PLATFORM_INTERVENED", "2026-06-06T14:00")
			.event("C1", "REFUNDED", "2026-06-08T10:00");
		facts.cameBack("C1", "other", "2026-06-08T12:00", "freight = 11.00", "free_shipping = true");

		assertThat(owed()).containsExactly("JD-01 return-postage claim C1 seller to buyer 11.00");
	}

	private Facts refunded(String platform, String kind) {
		return settled(platform, kind, "100.00").event("C1", "REFUNDED", "2026-06-08T10:00");
	}

	private Facts settled(String platform, String kind, String requested) {
		return settled(platform, "O1", "C1", kind, requested);
	}

	private Facts settled(String platform, String order, String claim, String kind, String requested) {
		Facts facts = new Facts(this.database.dataSource(), platform + "-1", platform).order(order, "2026-06-04T10:00")
			.pickedUp(order, "2026-06-04T18:00")
			.parcel(order, "SIGNED", "2026-06-05T18:00")
			.claim(claim, order, kind, "2026-06-06T09:00", requested);
		return platform.equals("jd") ? facts
				: facts.event(claim, "SELLER_AGREED", "2026-06-06T10:00")
					.event(claim, "RETURN_ENTERED", "2026-06-06T18:00")
					.event(claim, "RETURN_SIGNED", "2026-06-07T18:00");
	}

	private List<String> decided() {
		return night((nights) -> nights.texts("""
				select concat_ws(' ', rule, from_stage, outcome) from decision_log
				 where subject = 'RETURN' and subject_no = 'C1' order by rule, from_stage"""));
	}

	private List<String> owed() {
		return night(ReturnPostageNightTests::owed);
	}

	private static List<String> owed(TestNights nights) {
		return nights.texts("""
				select concat(l.rule, ' ', l.basis, ' ', l.payer, ' to ', l.beneficiary, ' ', l.amount,
				              to_char(e.due_by at time zone 'Asia/Shanghai', ' "by" YYYY-MM-DD HH24:MI'))
				  from entitlement_log l join entitlement e using (id) where l.breach like '%-%'
				 order by l.rule, l.basis""");
	}

	private List<String> ledger() {
		return night(TestNights::ledger);
	}

	private List<String> aside() {
		return night((nights) -> nights.texts("select reason || ' ' || message from quarantined where state = 'OPEN'"));
	}

	private List<String> night(Function<TestNights, List<String>> question) {
		try (TestNights nights = new TestNights(this.database)) {
			nights.run(NIGHT);
			return question.apply(nights);
		}
	}

}
