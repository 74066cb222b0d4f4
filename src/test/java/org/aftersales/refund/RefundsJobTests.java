package org.aftersales.refund;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Claims judged by whole nights on a real database. Deadlines by hand from the rule book.
 */
class RefundsJobTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final TestNights nights = new TestNights(this.database);

	private final Facts taobao = new Facts(this.database.dataSource(), "tb-1", "taobao");

	@AfterEach
	void close() {
		this.nights.close();
		this.database.drop();
	}

	@Test
	void aSilentSellerLetsAReturnBeAgreedAndASilentBuyerThenLetsItClose() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T10:00");

		this.nights.run("2026-05-20");

		assertThat(this.nights.decisions()).startsWith("CLAIM C1 TB-R07 AGREED 2026-05-04 22:00",
				"CLAIM C1 TB-R10 CLOSED 2026-05-11 22:00");
	}

	@Test
	void nothingLapsesBeforeItsDeadlineOrAtTheCutOffItself() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T12:00");

		this.nights.run("2026-05-04");
		assertThat(this.nights.decisions()).isEmpty();

		this.nights.run("2026-05-05");
		assertThat(this.nights.decisions()).containsExactly("CLAIM C1 TB-R07 AGREED 2026-05-05 00:00");
	}

	@Test
	void anActAtTheDeadlineItselfIsInTime() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00")
			.event("C1", "SELLER_REFUSED", "2026-05-04T22:00");

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).isEmpty();
	}

	@Test
	void aRefundedClaimIsRefundedAtItsDeadlineWithTheRequestedAmount() {
		this.taobao.order("O1", "2026-05-01T10:00").claim("C1", "O1", "REFUND_ONLY", "2026-05-02T08:00");

		this.nights.run("2026-05-03");

		assertThat(this.nights.decisions()).contains("CLAIM C1 TB-R01 REFUNDED 2026-05-03 08:00 100.00");
	}

	@Test
	void theSignatureOfTheReturnShortensTheSellersClock() {
		this.taobao.order("O1", "2026-02-25T10:00")
			.pickedUp("O1", "2026-02-25T20:00")
			.claim("C1", "O1", "RETURN_AND_REFUND", "2026-02-28T10:00")
			.event("C1", "SELLER_AGREED", "2026-02-28T12:00")
			.event("C1", "RETURN_ENTERED", "2026-03-01T10:00")
			.event("C1", "RETURN_SIGNED", "2026-03-03T09:00");

		this.nights.run("2026-03-10");

		assertThat(this.nights.decisions()).contains("CLAIM C1 TB-R11 REFUNDED 2026-03-05 09:00 100.00");
	}

	@Test
	void aRefundByThePlatformAfterTheNightClosedTheClaimIsABreakAndTheClaimFollowsTheFact() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T10:00")
			.event("C1", "REFUNDED", "2026-05-15T10:00");

		this.nights.run("2026-05-20");

		assertThat(this.nights.decisions()).contains("CLAIM C1 TB-R10 CLOSED 2026-05-11 22:00");
		assertThat(this.nights.breaks()).containsExactly("FACT_AFTER_END");
		assertThat(this.nights.texts("select stage from claim_state")).containsExactly("REFUNDED");
	}

	@Test
	void aFactThatContinuesADecidedStageIsNoBreak() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T10:00")
			.event("C1", "REFUNDED", "2026-05-11T10:00");

		this.nights.run("2026-05-20");

		assertThat(this.nights.breaks()).isEmpty();
		assertThat(this.nights.decisions().get(0)).isEqualTo("CLAIM C1 TB-R07 AGREED 2026-05-04 22:00");
	}

	@Test
	void aFactThatArrivesAfterTheDecisionItWouldHavePreventedOpensABreakAndRewritesNothing() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00");
		this.nights.run("2026-05-05");

		this.taobao.event("C1", "SELLER_REFUSED", "2026-05-04T09:00");
		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).containsExactly("CLAIM C1 TB-R04 REFUNDED 2026-05-04 22:00 100.00");
		assertThat(this.nights.breaks()).containsExactly("LATE_FACT");
		assertThat(this.nights.texts("select stage from claim_state")).containsExactly("REFUSED");
	}

	@Test
	void aClaimThatNoPackKnowsIsSetAsideAndTheOthersAreJudged() {
		this.taobao.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T20:00")
			.claim("C1", "O1", "INTERCEPT", "2026-05-03T10:00")
			.claim("C2", "O1", "REFUND_ONLY", "2026-05-03T10:00");

		this.nights.run("2026-05-05");

		assertThat(this.nights.texts("select reason || ' ' || state from quarantined"))
			.containsExactly("RULE_MISSING OPEN");
		assertThat(this.nights.decisions()).containsExactly("CLAIM C2 TB-R04 REFUNDED 2026-05-04 22:00 100.00");
	}

	@Test
	void theSameNightAgainSaysThatItIsDoneAndChangesNothing() {
		this.taobao.order("O1", "2026-05-01T10:00").claim("C1", "O1", "REFUND_ONLY", "2026-05-02T08:00");

		assertThat(this.nights.run("2026-05-03")).isTrue();
		assertThat(this.nights.run("2026-05-03")).isFalse();
		assertThat(this.nights.decisions()).hasSize(1);
	}

}
