package org.aftersales.refund;

import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a lapse refunds, by whole nights on a real database. Amounts by hand from the rule
 * book.
 */
class RefundCapNightTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final TestNights nights = new TestNights(this.database);

	private final Facts shop = new Facts(this.database.dataSource(), "tb-1", "taobao");

	@AfterEach
	void close() {
		this.nights.close();
		this.database.drop();
	}

	/**
	 * 100.00 of goods and 10.00 of postage, all of it asked back.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource({
			// CAP-07: something was shipped, so the postage stays
			"arrived, 2026-05-02T12:00, 不想要了, 100.00",
			// FR-01: who is at fault bears it
			"arrived with a fault, 2026-05-02T12:00, 质量问题, 110.00",
			// FR-17: before the signature the seller bears the risk
			"never arrived, 2026-06-30T12:00, 不想要了, 110.00" })
	void thePostageGoesBackOnlyWhereARuleSaysSo(String what, String signed, String reason, String refunded) {
		this.shop.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T12:00")
			.parcel("O1", "SIGNED", signed)
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00", "110.00")
			.about("C1", null, reason);

		this.nights.run("2026-05-04");

		assertThat(amounts()).as(what).containsExactly("C1 " + refunded);
	}

	@Test
	void nothingWasShippedSoEverythingGoesBackCap07() {
		this.shop.order("O1", "2026-05-01T10:00").claim("C1", "O1", "REFUND_ONLY", "2026-05-02T10:00", "110.00");

		this.nights.run("2026-05-03");

		assertThat(amounts()).containsExactly("C1 110.00");
	}

	@Test
	void anItemGetsItsShareOfWhatWasPaidAndTheDecisionSaysSoX02() {
		twoItems("full-reduction");
		this.shop.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00", "200.00").about("C1", "A", "不想要了");

		this.nights.run("2026-05-04");

		assertThat(amounts()).containsExactly("C1 160.00");
		assertThat(this.nights.texts("select arithmetic from decision where amount is not null")).first()
			.asString()
			.contains("200.00 asked for, at most 160.00 may go back (CAP-03)");
	}

	@Test
	void twoClaimsTogetherNeverGetMoreThanWasPaidForTheGoods() {
		twoItems("full-reduction");
		this.shop.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T10:00", "200.00")
			.about("C1", "A", "不想要了")
			.event("C1", "REFUNDED", "2026-05-03T20:00")
			.claim("C2", "O1", "REFUND_ONLY", "2026-05-05T10:00", "300.00")
			.about("C2", "B", "不想要了");

		this.nights.run("2026-05-06");

		// 400.00 were paid for the goods, 200.00 went back, 240.00 are the share of B.
		assertThat(amounts()).containsExactly("C2 200.00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-05-04,2026-05-05", "2026-05-05" })
	void twoClaimsThatLapseInOneNightGetWhatTheyGetInTwo(String dates) {
		twoItems("full-reduction");
		this.shop.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00", "200.00")
			.about("C1", "A", "不想要了")
			.claim("C2", "O1", "REFUND_ONLY", "2026-05-04T10:00", "410.00");

		List.of(dates.split(",", -1)).forEach(this.nights::run);

		// The whole order: 410.00 less the postage, which stays, less 160.00.
		assertThat(amounts()).containsExactly("C1 160.00", "C2 240.00");
	}

	@Test
	void aSecondClaimOfAKindWhileTheFirstIsOpenIsShownToAPerson() {
		twoItems("full-reduction");
		this.shop.claim("C1", "O1", "RETURN_AND_REFUND", "2026-05-03T10:00", "160.00")
			.about("C1", "A", "不想要了")
			.claim("C2", "O1", "RETURN_AND_REFUND", "2026-05-03T20:00", "240.00")
			.about("C2", "B", "不想要了")
			.claim("C3", "O1", "RETURN_AND_REFUND", "2026-05-04T10:00", "160.00")
			.about("C3", "A", "不想要了");

		this.nights.run("2026-05-05");

		assertThat(this.nights
			.texts("select kind || ' ' || (select claim_no from claim where id = subject_id) from break_item"))
			.containsExactly("SECOND_CLAIM C3");
	}

	@Test
	void whatNoFormulaCoversGoesToAPerson() {
		twoItems("unspecified");
		this.shop.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00", "200.00").about("C1", "A", "不想要了");

		this.nights.run("2026-05-04");

		assertThat(amounts()).isEmpty();
		assertThat(this.nights.texts("select reason from quarantined")).containsExactly("CAP_UNDECIDED");
	}

	/** X02: 200 and 300, postage 10, 100 off from 300 on, 410 paid. */
	private void twoItems(String discount) {
		this.shop.order("O1", "2026-05-01T10:00")
			.bought("O1", "500.00", "100.00", "10.00", "410.00")
			.item("O1", "A", "200.00")
			.item("O1", "B", "300.00")
			.discount("O1", discount, "100.00")
			.pickedUp("O1", "2026-05-01T12:00")
			.parcel("O1", "SIGNED", "2026-05-02T12:00");
	}

	private List<String> amounts() {
		return amounts(this.nights);
	}

	private static List<String> amounts(TestNights nights) {
		return nights.texts(
				"select subject_no || ' ' || amount from decision_log where outcome = 'REFUNDED' order by effective_at");
	}

}
