package org.aftersales.compensation;

import java.util.List;
import java.util.regex.Pattern;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.aftersales.policy.BreachKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Broken promises that somebody reports, and promises to buyers that are not kept, priced
 * by whole nights. Amounts by hand from the rule book; an order costs 100.00 and 10.00
 * postage unless it says otherwise.
 */
class ToldBreachesNightTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final TestNights nights = new TestNights(this.database);

	private final Facts taobao = shop("taobao");

	@AfterEach
	void close() {
		this.nights.close();
		this.database.drop();
	}

	/** TB-P04 (2): 30 % of 100.00 = 30.00, within [5, 100]. */
	@Test
	void aReportCountsFromTheNightOnThatKnowsItTbP04() {
		sent(this.taobao, "O1").reported("O1", "R1", "false-shipping-goods", "2026-06-03T22:59")
			.reported("O1", "R2", "wrong-description", "2026-06-03T23:00");

		this.nights.run("2026-06-02");
		assertThat(this.nights.decisions()).isEmpty();

		this.nights.run("2026-06-03");
		assertThat(this.nights.decisions()).containsExactly("ORDER O1 TB-P04 REPORTED 2026-06-03 23:59");
		assertThat(this.nights.ledger()).containsExactly("O1 TB-P04 false-shipping-goods report R1 OWED buyer 30.00",
				"O1 TB-P04 false-shipping-goods report R1 OWED seller -30.00");
		assertThat(this.nights.texts("select arithmetic from decision")).containsExactly(
				"report R1 by Anna of 2026-06-03 23:59:00: it happened at 2026-06-03 22:59:00; evidence: chat 12");

		this.nights.run("2026-06-04");
		assertThat(this.nights.decisions()).hasSize(2).contains("ORDER O1 unpriced REPORTED 2026-06-04 00:00");
	}

	@Test
	void whatThePackDoesNotPriceIsSetAsideForAPerson() {
		sent(shop("douyin"), "O1").reported("O1", "R1", "gift-late", "2026-06-03T10:00");

		this.nights.run("2026-06-03");

		assertThat(this.nights.texts("select rule || ' ' || pack || ' ' || breach from decision"))
			.containsExactly("unpriced douyin-2026 gift-late");
		assertThat(this.nights.ledger()).isEmpty();
		assertThat(this.nights.texts("select reason || ': ' || message from quarantined")).singleElement()
			.asString()
			.startsWith("TARIFF_MISSING: Order O1: pack douyin-2026 has no price for 'gift-late'. Needed: one of");
	}

	/** TB-P04: 30 % of 200.00 = 60.00 each; TB-P11: a payment day at most 100. */
	@Test
	void twoReportsOfOneKindAreTwoBreachesUnderTheJointCapTbP11() {
		sent(this.taobao, "O1").costs("O1", "200.00", "10.00")
			.reported("O1", "R1", "false-shipping-goods", "2026-06-03T10:00")
			.reported("O1", "R2", "false-shipping-goods", "2026-06-03T10:00");

		this.nights.run("2026-06-03");

		assertThat(bill()).containsExactly("O1 TB-P04 false-shipping-goods report R1 60.00",
				"O1 TB-P04 false-shipping-goods report R2 40.00 TB-P11");
	}

	@Test
	void anExcuseHoldsForAReportAndALateOneReversesItTbP15() {
		sent(this.taobao, "O1").reported("O1", "R1", "false-shipping-goods", "2026-06-03T10:00")
			.excused("O1", null, "stolen-account", "2026-06-03T20:00");
		sent(this.taobao, "O2").reported("O2", "R1", "false-shipping-goods", "2026-06-03T10:00")
			.excused("O2", null, "stolen-account", "2026-06-04T08:00");

		this.nights.run("2026-06-03");
		this.nights.run("2026-06-04");

		assertThat(bill()).containsExactly("O1 TB-P04 false-shipping-goods report R1 0.00",
				"O2 TB-P04 false-shipping-goods report R1 30.00");
		assertThat(this.nights.texts("select kind || ' ' || amount from entitlement_event"))
			.containsExactly("REVERSED 30.00");
	}

	/**
	 * Section 3.3 and 4 to 7 of the rule book. PD-P02: 5 % of 200.00 = 10.00; PD-P03c: 5
	 * % = 10.00; PD-P04b: 30 % = 60.00; PD-P05: 100,000 into the deposit; JD-07: 30 % and
	 * 10 %; DY-03: 30 %; DY-04: 5 %; DY-06: 10 %; TB-P12: 5 %; TB-P09: 30 %; LW-10: three
	 * times the price, on every platform.
	 */
	@ParameterizedTest
	@CsvSource({ "pinduoduo, out-of-stock, PD-P02, 10.00, buyer",
			"pinduoduo, false-shipping-goods, PD-P03c, 10.00, buyer",
			"pinduoduo, fraud-shipping, PD-P04b, 60.00, buyer", "pinduoduo, off-platform, PD-P05, 100000.00, deposit",
			"jd, out-of-stock, JD-07, 60.00, buyer", "jd, wrong-description, JD-07, 20.00, buyer",
			"douyin, fraud-shipping, DY-03, 60.00, buyer", "douyin, appointed-delivery, DY-04, 10.00, buyer",
			"douyin, after-sale-promise, DY-06, 20.00, buyer", "taobao, after-sale-promise, TB-P12, 10.00, buyer",
			"tmall, false-shipping-goods, TB-P09, 60.00, buyer", "jd, fraud, LW-10, 600.00, buyer",
			"taobao, fraud, LW-10, 600.00, buyer" })
	void whatAReportCostsOnEachPlatform(String platform, String kind, String rule, String amount, String beneficiary) {
		sent(shop(platform), "O1").costs("O1", "200.00", "10.00").reported("O1", "R1", kind, "2026-06-02T10:00");

		this.nights.run("2026-06-02");

		String basis = "O1 " + rule + " " + kind + " report R1 OWED ";
		assertThat(this.nights.ledger()).containsExactlyInAnyOrder(basis + beneficiary + " " + amount,
				basis + "seller -" + amount);
	}

	/** LW-10: three times 100.00 is less than 500. */
	@Test
	void fraudCostsNoLessThan500LW10() {
		sent(this.taobao, "O1").reported("O1", "R1", "fraud", "2026-06-02T10:00");

		this.nights.run("2026-06-02");

		assertThat(bill()).containsExactly("O1 LW-10 fraud report R1 500.00");
	}

	/** TB-P14 as TB-P02: 1 % of 400.00 = 4.00; 1 % of 50.00 = 0.50, at least 3.00. */
	@Test
	void aLateGiftCostsByItsOwnPriceAndWithoutOneAPersonIsAskedTbP14() {
		for (String order : List.of("O1", "O2", "O3")) {
			sent(this.taobao, order);
		}
		this.taobao.reported("O1", "R1", "gift-late", "400.00", false, "2026-06-03T10:00", Facts.at("2026-06-03T11:00"))
			.reported("O2", "R1", "gift-late", "50.00", false, "2026-06-03T10:00", Facts.at("2026-06-03T11:00"))
			.reported("O3", "R1", "gift-late", "2026-06-03T10:00");

		this.nights.run("2026-06-03");

		assertThat(bill()).containsExactly("O1 TB-P14 gift-late report R1 4.00", "O2 TB-P14 gift-late report R1 3.00");
		assertThat(this.nights.texts("select base_amount::text from entitlement order by 1 desc"))
			.containsExactly("50.00", "400.00");
		assertThat(this.nights.texts("select reason || ': ' || message from quarantined")).singleElement()
			.asString()
			.contains("PRICE_UNDECIDED", "Order O3", "taken of the gift's price (TB-P14)");
	}

	/**
	 * TB-P03, at most 48 h promised: admitted at 2026-06-02 13:00, 10 % of 500.00 =
	 * 50.00; late 48 h after the payment, TB-P02 1 % = 5.00; nothing more 72 h later.
	 */
	@Test
	void aStockOutThatTheSellerAdmittedIsNotFoundOnceMoreTbP03() {
		admits(this.taobao);
		TestDatabase late = TestDatabase.fresh();
		admits(new Facts(late.dataSource(), "taobao-1", "taobao"));

		for (int day = 2; day <= 7; day++) {
			this.nights.run("2026-06-0" + day);
		}

		assertThat(bill()).containsExactly("O1 TB-P02 late 5.00", "O1 TB-P03 out-of-stock-admitted report R1 50.00");
		try (TestNights oneNight = new TestNights(late)) {
			oneNight.run("2026-06-07");
			assertThat(oneNight.ledger()).isEqualTo(this.nights.ledger());
			assertThat(oneNight.decisions()).isEqualTo(this.nights.decisions());
		}
		late.drop();
		assertThat(this.nights.breaks()).isEmpty();
	}

	/**
	 * TB-P03, 96 h promised, to 2026-06-05 10:00: admitted by then 10 % of 1000.00 =
	 * 100.00, later 15 % = 150.00; late TB-P02 5 % = 50.00, at most 30.00.
	 */
	@Test
	void whoAdmitsAStockOutAfterTheDeadlinePaysMoreTbP03() {
		this.taobao.order("O1", "2026-06-01T10:00")
			.costs("O1", "1000.00", "10.00")
			.promised("O1", "2026-06-05T10:00")
			.reported("O1", "R1", "out-of-stock-admitted", "2026-06-05T10:00")
			.order("O2", "2026-06-01T10:00")
			.costs("O2", "1000.00", "10.00")
			.promised("O2", "2026-06-05T10:00")
			.reported("O2", "R1", "out-of-stock-admitted", "2026-06-05T10:01");

		this.nights.run("2026-06-09");

		assertThat(bill()).containsExactly("O1 TB-P02 late 30.00", "O1 TB-P03 out-of-stock-admitted report R1 100.00",
				"O2 TB-P02 late 30.00", "O2 TB-P03 out-of-stock-admitted report R1 150.00");
	}

	/** Late 5.00 (TB-P02), out of stock since 2026-06-06 10:00 50.00 (TB-P03). */
	@Test
	void anAdmissionThatIsReportedAfterTheOrderCountsAsOutOfStockAddsNothing() {
		this.taobao.order("O1", "2026-06-01T10:00")
			.costs("O1", "500.00", "10.00")
			.reported("O1", "R1", "out-of-stock-admitted", null, false, "2026-06-02T12:00",
					Facts.at("2026-06-06T10:01"));

		this.nights.run("2026-06-06");
		this.nights.run("2026-06-07");

		assertThat(bill()).containsExactly("O1 TB-P02 late 5.00", "O1 TB-P03 out-of-stock 50.00");
		assertThat(this.nights.breaks()).isEmpty();
	}

	/** TB-P03, serious: 10 % of 3000.00 = 300.00, at most 500; TB-P11: 500 in all. */
	@Test
	void aSeriousStockOutHasAHigherBoundTbP03() {
		this.taobao.order("O1", "2026-06-01T10:00")
			.costs("O1", "3000.00", "10.00")
			.reported("O1", "R1", "out-of-stock", null, true, "2026-06-02T12:00", Facts.at("2026-06-02T13:00"));

		this.nights.run("2026-06-02");

		assertThat(bill()).containsExactly("O1 TB-P03 out-of-stock report R1 300.00");
	}

	/** Only Taobao and Tmall price the admission; elsewhere the clock goes on: DY-02. */
	@Test
	void anAdmissionThatThePlatformDoesNotPriceEndsNoClock() {
		shop("douyin").order("O1", "2026-06-01T10:00")
			.promised("O1", "2026-06-04T10:00")
			.reported("O1", "R1", "out-of-stock-admitted", "2026-06-02T12:00");

		this.nights.run("2026-06-07");

		assertThat(this.nights.decisions()).contains("ORDER O1 unpriced REPORTED 2026-06-02 13:00",
				"ORDER O1 DY-02 OUT_OF_STOCK 2026-06-06 10:00");
	}

	/** TB-P13: 3 yuan an order on Taobao, 5 on Tmall, none elsewhere. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			"taobao, DISCOUNT, -, TB-P13 discount-promise promised 2026-08-20T10:00:00+08:00 3.00",
			"taobao, PRICE_DIFFERENCE, 2026-08-25T10:01, TB-P13 discount-promise price-difference promised 2026-08-20T10:00:00+08:00 3.00",
			"tmall, RETURN_POSTAGE, -, TB-P13 discount-promise return-postage promised 2026-08-20T10:00:00+08:00 5.00",
			"taobao, GIFT, -, TB-P14 gift-late promised 2026-08-20T10:00:00+08:00 4.00",
			"taobao, DISCOUNT, 2026-08-25T10:00, -", "tmall, GIFT, -, -", "jd, DISCOUNT, -, -", "taobao, OTHER, -, -" })
	void aPromiseThatIsNotKeptByItsDayIsBroken(String platform, String kind, @Nullable String kept,
			@Nullable String expected) {
		Facts shop = shop(platform).order("O1", "2026-08-20T09:00").pickedUp("O1", "2026-08-20T18:00");
		shop.obliged("O1", kind, "400.00", "2026-08-20T10:00", "2026-08-25T10:00");
		this.nights.run("2026-08-24");
		assertThat(bill()).isEmpty();
		if (kept != null) {
			shop.kept("O1", kept);
		}

		this.nights.run("2026-08-25");

		assertThat(bill()).isEqualTo((expected != null) ? List.of("O1 " + expected) : List.of());
	}

	/** TB-P13 prices breaches from 2026-08-12 on. */
	@Test
	void beforeThePriceHeldOnlyThePromiseItselfWasOwedTbP13() {
		for (String order : List.of("O1", "O2")) {
			this.taobao.order(order, "2026-08-05T09:00").pickedUp(order, "2026-08-05T18:00");
		}
		this.taobao.obliged("O1", "DISCOUNT", null, "2026-08-05T10:00", "2026-08-11T23:59")
			.obliged("O2", "DISCOUNT", null, "2026-08-05T10:00", "2026-08-12T00:00");

		this.nights.run("2026-08-13");

		assertThat(bill()).containsExactly("O2 TB-P13 discount-promise promised 2026-08-05T10:00:00+08:00 3.00");
	}

	/** TB-P13: 3 yuan an order, however many promises. */
	@Test
	void twoPromisesAboutOneOrderCostNoMoreThanOneTbP13() {
		this.taobao.order("O1", "2026-08-20T09:00")
			.pickedUp("O1", "2026-08-20T18:00")
			.obliged("O1", "DISCOUNT", null, "2026-08-20T10:00", "2026-08-25T10:00")
			.obliged("O1", "PRICE_DIFFERENCE", null, "2026-08-20T10:00", "2026-08-25T10:00")
			.reported("O1", "R1", "discount-promise", "2026-08-24T10:00");

		this.nights.run("2026-08-25");

		assertThat(bill()).containsExactly(
				"O1 TB-P13 discount-promise price-difference promised 2026-08-20T10:00:00+08:00 0.00 TB-P13",
				"O1 TB-P13 discount-promise promised 2026-08-20T10:00:00+08:00 0.00 TB-P13",
				"O1 TB-P13 discount-promise report R1 3.00");
	}

	@Test
	void aGiftWithoutAPriceIsForAPerson() {
		sent(this.taobao, "O1").obliged("O1", "GIFT", null, "2026-06-01T10:00", "2026-06-03T10:00");
		sent(this.taobao, "O2").obliged("O2", "GIFT", "400.00", "2026-06-01T10:00", null);

		this.nights.run("2026-06-05");

		assertThat(bill()).isEmpty();
		assertThat(this.nights.texts("select reason from quarantined")).containsExactly("PRICE_UNDECIDED");
	}

	@Test
	void wordThatAPromiseWasKeptInTimeThatComesTooLateOpensABreak() {
		sent(this.taobao, "O1").obliged("O1", "GIFT", "400.00", "2026-06-01T10:00", "2026-06-03T10:00");
		this.nights.run("2026-06-03");

		this.taobao.kept("O1", "2026-06-03T10:00");
		this.nights.run("2026-06-04");

		assertThat(bill()).containsExactly("O1 TB-P14 gift-late promised 2026-06-01T10:00:00+08:00 4.00");
		assertThat(this.nights.breaks()).containsExactly("LATE_FACT");
	}

	@Test
	void theTableKnowsTheKindsThatCanBeReported() {
		String check = this.nights
			.texts("select pg_get_constraintdef(oid) from pg_constraint where conname = 'breach_report_kind_check'")
			.get(0);

		assertThat(Pattern.compile("'([a-z-]+)'").matcher(check).results().map((match) -> match.group(1)))
			.containsExactlyInAnyOrderElementsOf(BreachKind.REPORTED.stream().map(BreachKind::code).toList());
	}

	private Facts shop(String platform) {
		return new Facts(this.database.dataSource(), platform + "-1", platform);
	}

	private static void admits(Facts shop) {
		shop.order("O1", "2026-06-01T10:00")
			.costs("O1", "500.00", "10.00")
			.reported("O1", "R1", "out-of-stock-admitted", "2026-06-02T12:00")
			.reported("O1", "R2", "out-of-stock-admitted", "2026-06-02T16:00");
	}

	private static Facts sent(Facts shop, String order) {
		return shop.order(order, "2026-06-01T10:00").pickedUp(order, "2026-06-01T18:00");
	}

	private List<String> bill() {
		return this.nights.texts("""
				select concat_ws(' ', order_no, rule, basis, amount, cut_by)
				  from entitlement_log order by order_no collate "C", rule, basis collate "C"
				""");
	}

}
