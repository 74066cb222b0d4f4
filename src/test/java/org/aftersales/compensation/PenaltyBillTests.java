package org.aftersales.compensation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.aftersales.compensation.PenaltyFixtures.PAID;
import static org.aftersales.compensation.PenaltyFixtures.admitted;
import static org.aftersales.compensation.PenaltyFixtures.amounts;
import static org.aftersales.compensation.PenaltyFixtures.at;
import static org.aftersales.compensation.PenaltyFixtures.bill;
import static org.aftersales.compensation.PenaltyFixtures.broken;
import static org.aftersales.compensation.PenaltyFixtures.exchange;
import static org.aftersales.compensation.PenaltyFixtures.excused;
import static org.aftersales.compensation.PenaltyFixtures.ofGoodsClass;
import static org.aftersales.compensation.PenaltyFixtures.order;
import static org.aftersales.compensation.PenaltyFixtures.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What broken promises cost alone and together, compared with the worked examples of the
 * rule book (11.2) and with hand arithmetic on its rows. Amounts and expected results
 * stand in the tables, none is computed by the product. X37p and X38p are rates of a
 * shop, not prices, and belong to the metrics.
 */
class PenaltyBillTests {

	// X26p: 5 % of 1000 = 50, at most 30; 20 % = 200, at most 100; together 130, at most
	// 100. X28p: 1.25, at least 5; then 20 % of 25 = 5 is used up. The rows of TM-SHIP
	// are
	// its own examples in the interpretation of art. 13: 50, then 200, at most 100, less
	// 50.
	@ParameterizedTest(name = "{0} ({1}): {2}, {3} promised within {4} h, {5}: {6}")
	@CsvSource({ "X20, found, taobao-2026, 1500.00, 48, out-of-stock, 100.00",
			"X21p, found, taobao-2026, 1500.00, 49, out-of-stock, 225.00",
			"X24p, found, taobao-2026, 1000.00, 48, late+out-of-stock, 10.00+90.00",
			"X26p, found, taobao-2026, 1000.00, 72, late+trace-abnormal, 30.00+70.00",
			"X28p, found, taobao-2026, 25.00, 48, trace-timeout+trace-abnormal, 5.00+0.00",
			"X28p, found, tmall-2026, 25.00, 48, trace-timeout+trace-abnormal, 5.00+0.00",
			"TM-SHIP, found, tmall-2026, 1000.00, 48, trace-timeout+trace-abnormal, 50.00+50.00",
			"X31p, derived, pdd-2025, 299.99, 48, late, 3.00", "X31p, derived, pdd-2025, 300.00, 48, late, 3.00",
			"X31p, derived, pdd-2025, 500.00, 48, late, 5.00", "X31p, derived, pdd-2025, 2999.00, 48, late, 29.99",
			"X31p, derived, pdd-2025, 3000.00, 48, late, 30.00", "X31p, derived, pdd-2025, 5000.00, 48, late, 30.00",
			"X35p, found, pdd-seed, 1.00, 48, late, 5.00", "X35p, found, pdd-seed, 5000.00, 48, late, 5.00" })
	void workedExamples(String id, String kind, String pack, String goods, int hours, String breaches,
			String expected) {
		assertThat(amounts(bill(order(pack, "O1", goods, hours, breaches)))).isEqualTo(expected);
	}

	// The page prints 70 for its own example of 50 yuan; its text says 25 % with the
	// decimals cut, and 25 % of 50 is 12.5. The text decides. The other rows are derived:
	// 47.99 x 25 % = 11.9975, cut to 11 and not rounded to 12 first; 500 x 25 % = 125.
	@ParameterizedTest(name = "X32p: {0} costs {1}")
	@CsvSource({ "50.00, 12.00", "47.99, 11.00", "19.99, 5.00", "20.00, 5.00", "400.00, 100.00", "500.00, 100.00" })
	void x32pFalseShippingOnPinduoduoIn2024CutsTheDecimals(String goods, String expected) {
		assertThat(amounts(bill(order("pdd-seed", "O1", goods, 48, "false-shipping-no-pickup")))).isEqualTo(expected);
	}

	// Paid 72 h before 2025-11-07 10:00: the date negotiated for the 20th does not count.
	@ParameterizedTest(name = "X23p on {0}: admitted at {1} costs {2}")
	@CsvSource({ "taobao-2026, 2025-11-07T10:00:00+08:00, 30.00, out-of-stock-admitted",
			"taobao-2026, 2025-11-07T10:00:01+08:00, 45.00, out-of-stock",
			"taobao-2026, 2025-11-19T10:00:00+08:00, 45.00, out-of-stock",
			"tmall-2026, 2025-11-07T10:00:00+08:00, 30.00, out-of-stock-admitted",
			"tmall-2026, 2025-11-07T10:00:01+08:00, 45.00, out-of-stock" })
	void x23pTheOriginalDeadlineDecidesWhetherAStockOutWasAdmittedInTime(String pack, String admittedAt,
			String expected, String pricedAs) {
		PenaltyBill bill = bill(
				order(pack, "O1", "b", at("2025-11-04T10:00:00+08:00"), "300.00", 72, admitted(admittedAt)));

		assertThat(amounts(bill)).isEqualTo(expected);
		assertThat(bill.penalties()).extracting(Penalty::kind).containsExactly(pricedAs);
	}

	// One row for each price of sections 2, 3.3 and 9, and its bounds.
	@ParameterizedTest(name = "{0}: {1} of {2} promised within {3} h costs {4}")
	@CsvSource({ "taobao-2026, late, 100.00, 48, 3.00, TB-P02", "taobao-2026, late, 5000.00, 48, 30.00, TB-P02",
			"taobao-2026, late, 50.00, 72, 5.00, TB-P02", "taobao-2026, late, 200.00, 72, 10.00, TB-P02",
			"taobao-2026, out-of-stock, 40.00, 48, 5.00, TB-P03", "taobao-2026, out-of-stock, 20.00, 72, 5.00, TB-P03",
			"taobao-2026, out-of-stock, 9000.00, 72, 500.00, TB-P03",
			"taobao-2026, out-of-stock!, 1500.00, 48, 150.00, TB-P03",
			"taobao-2026, out-of-stock-admitted, 1500.00, 48, 100.00, TB-P03",
			"taobao-2026, out-of-stock-admitted, 1500.00, 72, 150.00, TB-P03",
			"taobao-2026, false-shipping-no-pickup, 1000.00, 48, 50.00, TB-P04",
			"taobao-2026, false-shipping-no-pickup, 99.00, 48, 5.00, TB-P04",
			"taobao-2026, false-shipping-goods, 200.00, 48, 60.00, TB-P04",
			"taobao-2026, false-shipping-goods, 1000.00, 48, 100.00, TB-P04",
			"taobao-2026, trace-timeout, 2000.00, 48, 50.00, TB-P05",
			"taobao-2026, trace-abnormal, 300.00, 48, 60.00, TB-P06",
			"taobao-2026, after-sale-promise, 333.33, 48, 16.67, TB-P12",
			"taobao-2026, after-sale-promise, 1000.00, 48, 30.00, TB-P12",
			"taobao-2026, discount-promise, 1000.00, 48, 3.00, TB-P13", "tmall-2026, late, 333.33, 48, 16.67, TB-P07",
			"tmall-2026, out-of-stock, 1500.00, 48, 150.00, TB-P08",
			"tmall-2026, out-of-stock, 1500.00, 72, 225.00, TB-P08",
			"tmall-2026, out-of-stock-admitted, 1500.00, 72, 150.00, TB-P08",
			"tmall-2026, false-shipping-no-pickup, 1000.00, 48, 50.00, TB-P09",
			"tmall-2026, false-shipping-goods, 1000.00, 48, 300.00, TB-P09",
			"tmall-2026, trace-abnormal, 300.00, 48, 60.00, TB-P10",
			"tmall-2026, after-sale-promise, 2000.00, 48, 50.00, TB-P12",
			"tmall-2026, discount-promise, 1000.00, 48, 5.00, TB-P13", "taobao-2012, late, 100.00, 72, 5.00, TB-P19",
			"taobao-2012, late, 700.00, 72, 30.00, TB-P19", "pdd-2022, late, 5000.00, 48, 3.00, PD-P01b",
			"pdd-2022, false-shipping-no-pickup, 49.99, 48, 10.00, PD-P03a",
			"pdd-2022, false-shipping-no-pickup, 50.00, 48, 20.00, PD-P03a",
			"pdd-2022, false-shipping-no-pickup, 100.00, 48, 30.00, PD-P03a",
			"pdd-2022, false-shipping-no-pickup, 300.00, 48, 40.00, PD-P03a",
			"pdd-2022, fraud-shipping, 88.80, 48, 88.80, PD-P04a", "pdd-seed, trace-timeout, 100.00, 48, 5.00, PD-T04",
			"pdd-seed, fraud-shipping, 88.80, 48, 88.80, PD-P04a",
			"pdd-seed, off-platform, 10.00, 48, 100000.00, PD-P05", "pdd-2025, out-of-stock, 99.99, 48, 5.00, PD-P02",
			"pdd-2025, out-of-stock, 150.00, 48, 7.50, PD-P02", "pdd-2025, out-of-stock, 9000.00, 48, 100.00, PD-P02",
			"pdd-2025, false-shipping-no-pickup, 20.00, 48, 5.00, PD-P03c",
			"pdd-2025, false-shipping-goods, 3000.00, 48, 100.00, PD-P03c",
			"pdd-2025, fraud-shipping, 20.00, 48, 10.00, PD-P04b",
			"pdd-2025, fraud-shipping, 100.00, 48, 30.00, PD-P04b",
			"pdd-2025, fraud-shipping, 9000.00, 48, 500.00, PD-P04b", "jd-2025, late, 299.00, 48, 3.00, JD-06",
			"jd-2025, late, 500.00, 48, 5.00, JD-06", "jd-2025, out-of-stock, 10.00, 48, 3.00, JD-07",
			"jd-2025, out-of-stock, 2000.00, 48, 500.00, JD-07",
			"jd-2025, wrong-description, 3000.00, 48, 200.00, JD-07", "douyin-2026, late, 1000.00, 48, 0.00, DY-01",
			"douyin-2026, late, 100.00, 49, 2.00, DY-01", "douyin-2026, late, 9000.00, 240, 50.00, DY-01",
			"douyin-2026, late, 100.00, 241, 3.00, DY-01", "douyin-2026, out-of-stock, 1000.00, 48, 10.00, DY-02",
			"douyin-2026, out-of-stock, 1000.00, 240, 30.00, DY-02",
			"douyin-2026, out-of-stock, 1000.00, 241, 50.00, DY-02",
			"douyin-2026, fraud-shipping, 4.00, 48, 5.00, DY-03", "douyin-2026, fraud-shipping, 9.99, 48, 9.99, DY-03",
			"douyin-2026, fraud-shipping, 10.00, 48, 10.00, DY-03",
			"douyin-2026, fraud-shipping, 4000.00, 48, 500.00, DY-03",
			"douyin-2026, appointed-delivery, 200.00, 48, 10.00, DY-04",
			"douyin-2026, after-sale-promise, 200.00, 48, 20.00, DY-06", "law, fraud, 100.00, 48, 500.00, LW-10",
			"law, fraud, 200.00, 48, 600.00, LW-10" })
	void everyPriceOfTheRuleBook(String pack, String breach, String goods, int hours, String expected, String rule) {
		PenaltyBill bill = bill(order(pack, "O1", goods, hours, breach));

		assertThat(amounts(bill)).isEqualTo(expected);
		assertThat(bill.penalties()).extracting((penalty) -> penalty.rule().id()).containsExactly(rule);
	}

	@ParameterizedTest(name = "TB-P07: {0} promised within {1} h costs {2} of 200.00")
	@CsvSource({ "full-presale, 24, 20.00", "full-presale, 360, 20.00", "deposit-presale, 48, 10.00",
			"deposit-presale, 49, 20.00", "custom, 48, 10.00", "custom, 360, 20.00", "periodic, 360, 10.00" })
	void lateOnTmallHangsOnTheClassOfGoods(String goodsClass, int hours, String expected) {
		assertThat(amounts(bill(ofGoodsClass(order("tmall-2026", "O1", "200.00", hours, "late"), goodsClass))))
			.isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: {1} of {2} costs {3}")
	@CsvSource({ "pdd-2025, custom-furniture, out-of-stock, 2000.00, 5.00",
			"douyin-2026, metals, fraud-shipping, 4000.00, 1000.00" })
	void goodsWithAPriceOfTheirOwn(String pack, String goodsClass, String breach, String goods, String expected) {
		assertThat(amounts(bill(ofGoodsClass(order(pack, "O1", goods, 48, breach), goodsClass)))).isEqualTo(expected);
	}

	// TB-P14: 12.50 x 1 % = 0.13, at least 3; 1000 x 5 % = 50, at most 30.
	@ParameterizedTest(name = "TB-P14: a gift of {0} promised within {1} h costs {2}")
	@CsvSource({ "12.50, 48, 3.00", "1000.00, 72, 30.00", "400.00, 48, 4.00" })
	void aLateGiftCostsByItsOwnPrice(String gift, int hours, String expected) {
		assertThat(amounts(bill(order("taobao-2026", "O1", "b", PAID, "9999.00", hours, part("gift-late", gift)))))
			.isEqualTo(expected);
	}

	// TB-P11: 100 + 100 within 100; one stock-out promised for more than 48 h makes it
	// 500.
	@ParameterizedTest(name = "{0}: {1}, and {2}, paid {3} h later, promised within {4} h: {5}")
	@CsvSource({ "taobao-2026, 2000.00 out-of-stock, 2000.00 out-of-stock, 1, 48, 100.00+0.00",
			"taobao-2026, 2000.00 late, 2000.00 out-of-stock, 1, 48, 20.00+80.00",
			"taobao-2026, 2000.00 late, 2000.00 out-of-stock, 1, 72, 30.00+300.00",
			"taobao-2026, 2000.00 out-of-stock, 2000.00 out-of-stock, 1, 72, 300.00+200.00",
			"taobao-2026, 2000.00 out-of-stock!, 2000.00 out-of-stock, 1, 48, 200.00+100.00",
			"taobao-2026, 2000.00 out-of-stock, 2000.00 out-of-stock, 14, 48, 100.00+100.00",
			"tmall-2026, 4000.00 out-of-stock, 2000.00 out-of-stock, 1, 48, 400.00+100.00",
			"pdd-2025, 4000.00 out-of-stock, 2000.00 out-of-stock, 1, 48, 100.00+100.00" })
	void ordersOfOneBuyerPaidOnOneDayAreCappedTogether(String pack, String first, String second, int later, int hours,
			String expected) {
		PenaltyBill bill = bill(
				order(pack, "O1", "b", PAID, first.split(" ", 2)[0], hours, broken(first.split(" ", 2)[1])),
				order(pack, "O2", "b", PAID.plusSeconds(later * 3600L), second.split(" ", 2)[0], hours,
						broken(second.split(" ", 2)[1])));

		assertThat(amounts(bill)).isEqualTo(expected);
	}

	@Test
	void anotherBuyerIsNotCapped() {
		PenaltyBill bill = bill(order("taobao-2026", "O1", "a", PAID, "2000.00", 48, broken("out-of-stock")),
				order("taobao-2026", "O2", "b", PAID, "2000.00", 48, broken("out-of-stock")));

		assertThat(amounts(bill)).isEqualTo("100.00+100.00");
		assertThat(bill.caps()).isEmpty();
	}

	@Test
	void theNaturalDayIsThatOfTheShopsZone() {
		// 23:59:59 and 00:00:00 in Shanghai are two days, though both are 1 September in
		// UTC.
		PenaltyBill bill = bill(
				order("taobao-2026", "O1", "b", at("2026-09-01T23:59:59+08:00"), "2000.00", 48, broken("out-of-stock")),
				order("taobao-2026", "O2", "b", at("2026-09-02T00:00:00+08:00"), "2000.00", 48,
						broken("out-of-stock")));

		assertThat(amounts(bill)).isEqualTo("100.00+100.00");
	}

	@Test
	void theLaterBreachLosesWhateverTheListing() {
		PenaltyBill bill = bill(order("taobao-2026", "O1", "b", PAID, "1000.00", 48,
				at(broken("out-of-stock"), "2026-09-06T10:00:00+08:00"),
				at(broken("late"), "2026-09-03T10:00:00+08:00")));

		assertThat(amounts(bill)).isEqualTo("90.00+10.00");
		assertThat(bill.penalties().get(0).cutBy())
			.hasValueSatisfying((cap) -> assertThat(cap.id()).isEqualTo("TB-P11"));
	}

	@Test
	void eachCutNamesTheCapThatCutIt() {
		PenaltyBill bill = bill(order("taobao-2026", "O1", "25.00", 48, "trace-timeout+trace-abnormal"));

		assertThat(bill.penalties().get(1).arithmetic())
			.isEqualTo("20 % of 25.00 = 5.00, within [5.00, 100.00]; cut from 5.00 to 0.00 by TB-P06");
		assertThat(bill.caps()).singleElement().satisfies((cap) -> {
			assertThat(cap.cap().id()).isEqualTo("TB-P06");
			assertThat(cap.limit()).hasToString("5.00");
			assertThat(cap.before()).hasToString("10.00");
		});
	}

	// 20 x 20 % = 4, below the least of one breach: the first keeps its 5, the second
	// gets
	// nothing. The strict reading lets the 4 stand.
	@ParameterizedTest(name = "C19 {0}: {1}")
	@CsvSource({ "default, 5.00+0.00", "c19-strict, 4.00+0.00" })
	void c19BelowTwentyFiveYuanTheFirstBreachKeepsItsLeast(String alternative, String expected) {
		assertThat(amounts(bill(alternative, order("taobao-2026", "O1", "20.00", 48, "trace-timeout+trace-abnormal"))))
			.isEqualTo(expected);
	}

	@Test
	void c07TheSeedsReceiverIsTheBuyerOrByTheOtherReadingThePlatform() {
		PenalizedOrder late = order("pdd-seed", "O1", "100.00", 48, "late");

		assertThat(bill(late).byBeneficiary()).containsOnlyKeys("buyer");
		assertThat(bill("c07-platform", late).byBeneficiary()).containsOnlyKeys("platform");
	}

	@Test
	void c05TheLosingReadingIsAPackOfItsOwn() {
		assertThat(amounts(bill(order("pdd-seed", "O1", "100.00", 48, "late")))).isEqualTo("5.00");
		assertThat(amounts(bill(order("pdd-2022", "O1", "100.00", 48, "late")))).isEqualTo("3.00");
	}

	// TB-P12: four exchanges of 30 on one natural day are 120, at most 100; the fifth is
	// of
	// the next day.
	@Test
	void exchangeClaimsOfOneNaturalDayAreCappedTogether() {
		PenaltyBill bill = bill(
				order("taobao-2026", "O1", "b", PAID, "1000.00", 48, exchange("2026-09-05T00:00:00+08:00"),
						exchange("2026-09-05T10:00:00+08:00"), exchange("2026-09-05T11:00:00+08:00"),
						exchange("2026-09-05T23:59:59+08:00"), exchange("2026-09-06T00:00:00+08:00")));

		assertThat(amounts(bill)).isEqualTo("30.00+30.00+30.00+10.00+30.00");
	}

	// TB-P19 on the old Tmall: 300 + 300, at most 500, if paid within 24 h.
	@ParameterizedTest(name = "TB-P19: paid {0} h later: {1}")
	@CsvSource({ "24, 300.00+200.00", "25, 300.00+300.00" })
	void paymentsWithin24HoursWereMergedOnTheOldTmall(int later, String expected) {
		assertThat(amounts(bill("p19-old-tmall",
				order("taobao-2012", "O1", "b", PAID, "1000.00", 48, broken("out-of-stock")), order("taobao-2012", "O2",
						"b", PAID.plusSeconds(later * 3600L), "1000.00", 48, broken("out-of-stock")))))
			.isEqualTo(expected);
	}

	@Test
	void anExcusedBreachCostsNothingAndCountsUnderNoCap() {
		PenaltyBill bill = bill(order("taobao-2026", "O1", "b", PAID, "1000.00", 48, excused("late", "wrong-address"),
				broken("out-of-stock")));

		assertThat(amounts(bill)).isEqualTo("0.00+100.00");
		assertThat(bill.penalties().get(0).exemption())
			.hasValueSatisfying((exemption) -> assertThat(exemption.id()).isEqualTo("TB-P15"));
	}

	@Test
	void aReasonThatThePackDoesNotKnowExcusesNothing() {
		assertThatThrownBy(
				() -> bill(order("taobao-2026", "O1", "b", PAID, "1000.00", 48, excused("late", "bad-mood"))))
			.isInstanceOf(PenaltyUndecided.class)
			.hasMessageContaining("does not excuse 'late' for 'bad-mood'");
	}

	@Test
	void aPromisedDiscountIsOwedBesideTheMoney() {
		assertThat(bill(order("tmall-2026", "O1", "100.00", 48, "discount-promise")).penalties().get(0).rule().also())
			.hasValue("fulfil the promised discount, postage or price difference");
	}

	// TB-P13 is new since 2026-08-12.
	@Test
	void aPriceThatIsNewerThanThePaymentHangsOnTheTimeOfTheBreach() {
		BrokenPromise promise = broken("discount-promise");
		String paid = "2026-08-01T10:00:00+08:00";

		assertThat(amounts(bill(
				order("taobao-2026", "O1", "b", at(paid), "100.00", 48, at(promise, "2026-08-12T00:00:00+08:00")))))
			.isEqualTo("3.00");
		assertThatThrownBy(() -> bill(
				order("taobao-2026", "O1", "b", at(paid), "100.00", 48, at(promise, "2026-08-11T23:59:59+08:00"))))
			.hasMessageContaining("from 2026-08-12 on, and it happened before");
		assertThatThrownBy(() -> bill(order("taobao-2026", "O1", "b", at(paid), "100.00", 48, promise)))
			.hasMessageContaining("TB-P13 prices 'discount-promise' from 2026-08-12 on");
	}

	/** DY-01: 1 % of 1000.00 = 10. DY-02: 3 % = 30 in its place, so 20 more. */
	@Test
	void onDouyinOutOfStockTakesThePlaceOfLate() {
		assertThat(amounts(bill(order("douyin-2026", "O1", "1000.00", 72, "late+out-of-stock"))))
			.isEqualTo("10.00+20.00");
	}

	@Test
	void whatNoPackPricesIsNotGuessed() {
		assertThatThrownBy(() -> bill(order("pdd-seed", "O1", "100.00", 48, "gift-late")))
			.isInstanceOfSatisfying(PenaltyUndecided.class,
					(undecided) -> assertThat(undecided.give()).contains("late"))
			.hasMessage("Order O1: pack pdd-seed has no price for 'gift-late'");
	}

}
