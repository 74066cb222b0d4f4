package org.aftersales.compensation;

import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a buyer is owed under joint caps and excuses, night by night. On Taobao an order
 * that is not shipped is late after 48 hours (TB-P02: 1 % within 3 and 30) and out of
 * stock 72 hours later (TB-P03: 10 % within 5 and 100); what one buyer is owed for orders
 * paid on one day is at most 100 (TB-P11).
 */
class BuyersBillNightTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final Facts taobao = new Facts(this.database.dataSource(), "tb-1", "taobao");

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/** X24p: 1000.00, at most 48 h promised: 10 + 100, together 100. */
	@Test
	void anOrderThatIsLateAndOutOfStockCostsNoMoreThanTheCap() {
		this.taobao.order("O1", "2026-06-01T10:00").costs("O1", "1000.00", "10.00");

		assertThat(bill("2026-06-07")).containsExactly("O1 late 10.00",
				"O1 out-of-stock 90.00 of 100.00 TB-P11: 10 % of 1000.00 = 100.00, within [5.00, 100.00]; cut from 100.00 to 90.00 by TB-P11");
		assertThat(lines()).containsExactly("O1 TB-P02 late OWED buyer 10.00", "O1 TB-P02 late OWED seller -10.00",
				"O1 TB-P03 out-of-stock OWED buyer 90.00", "O1 TB-P03 out-of-stock OWED seller -90.00");
	}

	/**
	 * In the order of time: O1 late 10, O2 late 20, O1 out of stock 100 - 30 = 70, O2 out
	 * of stock nothing. The other buyer's bill is his own.
	 */
	@Test
	void theLaterBreachOfABuyersDayIsCutWhetherOneNightSeesBothOrTwo() {
		twoOrdersOfOneBuyer();
		TestDatabase nightly = this.database.copy();
		List<String> late = bill("2026-06-07");

		assertThat(late).extracting((line) -> line.split(" of | TB", -1)[0])
			.containsExactly("O1 late 10.00", "O1 out-of-stock 70.00", "O2 late 20.00", "O2 out-of-stock 0.00",
					"O3 late 10.00", "O3 out-of-stock 90.00");
		try (TestNights nights = new TestNights(nightly)) {
			nights.run("2026-06-03");
			nights.run("2026-06-06");
			nights.run("2026-06-07");
			assertThat(bill(nights)).isEqualTo(late);
			assertThat(nights.ledger()).isEqualTo(lines());
		}
		nightly.drop();
	}

	@Test
	void whatCostsNothingHasNoLinesInTheLedger() {
		twoOrdersOfOneBuyer();
		bill("2026-06-07");

		assertThat(lines()).noneMatch((line) -> line.startsWith("O2 TB-P03"));
	}

	@Test
	void ordersOfTwoDaysAreNotTakenTogether() {
		this.taobao.order("O1", "2026-06-01T23:59").costs("O1", "1000.00", "0.00").buyer("O1", "b1");
		this.taobao.order("O2", "2026-06-02T00:00").costs("O2", "1000.00", "0.00").buyer("O2", "b1");

		assertThat(bill("2026-06-08")).extracting((line) -> line.split(" of ", -1)[0])
			.containsExactly("O1 late 10.00", "O1 out-of-stock 90.00", "O2 late 10.00", "O2 out-of-stock 90.00");
	}

	@Test
	void anExcuseOfTheSameDayMakesItCostNothing() {
		this.taobao.order("O1", "2026-06-01T10:00")
			.excused("O1", null, "force-majeure", "2026-06-03T18:00")
			.order("O2", "2026-06-01T10:00")
			.excused("O2", "out-of-stock", "force-majeure", "2026-06-02T10:00")
			.order("O3", "2026-06-01T10:00")
			.excused("O3", null, "bad-mood", "2026-06-02T10:00")
			.order("O4", "2026-06-01T10:00")
			.excused("O4", null, "force-majeure", "2026-06-04T00:00");

		// 1 % of 100.00 is 1.00, at least 3.00. The excuse of O2 is for another breach,
		// no
		// pack knows that of O3, and that of O4 is granted at the cut-off.
		assertThat(bill("2026-06-03")).containsExactly(
				"O1 late 0.00 excused force-majeure: excused by force-majeure (TB-P15); otherwise 1 % of 100.00 = 1.00, raised to 3.00 by [3.00, 30.00]",
				"O2 late 3.00", "O3 late 3.00", "O4 late 3.00");
		assertThat(lines()).noneMatch((line) -> line.startsWith("O1"));
	}

	@Test
	void anExcuseThatIsGrantedLaterReversesWhatWasEntered() {
		this.taobao.order("O1", "2026-06-01T10:00").excused("O1", null, "force-majeure", "2026-06-04T09:00");
		TestDatabase nightly = this.database.copy();

		bill("2026-06-04");

		assertThat(lines()).containsExactly("O1 TB-P02 late OWED buyer 3.00", "O1 TB-P02 late OWED seller -3.00",
				"O1 TB-P02 late REVERSED buyer -3.00", "O1 TB-P02 late REVERSED seller 3.00");
		try (TestNights nights = new TestNights(nightly)) {
			nights.run("2026-06-03");
			assertThat(nights.ledger()).hasSize(2);
			nights.run("2026-06-04");
			nights.run("2026-06-05");
			assertThat(nights.ledger()).isEqualTo(lines());
			assertThat(nights
				.texts("select concat_ws(' | ', kind, amount, booked_for, done_by, reason) from entitlement_event"))
				.containsExactly(
						"REVERSED | 3.00 | 2026-06-04 | night | excused by force-majeure, granted by Li: report 4711");
		}
		nightly.drop();
	}

	/**
	 * O1 late 10 is excused on the day after: O1 out of stock 100 has the whole cap, in
	 * one late night as in nights one by one.
	 */
	@Test
	void whatIsReversedMakesRoomUnderTheCapAgain() {
		this.taobao.order("O1", "2026-06-01T10:00")
			.costs("O1", "1000.00", "0.00")
			.excused("O1", "late", "force-majeure", "2026-06-04T09:00");
		TestDatabase nightly = this.database.copy();

		assertThat(bill("2026-06-07")).containsExactly("O1 late 10.00", "O1 out-of-stock 100.00");
		try (TestNights nights = new TestNights(nightly)) {
			nights.run("2026-06-03");
			nights.run("2026-06-04");
			nights.run("2026-06-07");
			assertThat(bill(nights)).containsExactly("O1 late 10.00", "O1 out-of-stock 100.00");
			assertThat(nights.ledger()).isEqualTo(lines());
		}
		nightly.drop();
	}

	/**
	 * DY-01, more than 48 h promised: 1 % of 1000.00 = 10. DY-02: 3 % = 30 in its place,
	 * so 20 more.
	 */
	@Test
	void onDouyinOutOfStockTakesThePlaceOfLate() {
		new Facts(this.database.dataSource(), "dy-1", "douyin").order("O1", "2026-06-01T10:00")
			.costs("O1", "1000.00", "0.00")
			.promised("O1", "2026-06-04T10:00");
		TestDatabase nightly = this.database.copy();

		assertThat(bill("2026-06-07")).containsExactly("O1 late 10.00", "O1 out-of-stock 20.00");
		try (TestNights nights = new TestNights(nightly)) {
			nights.run("2026-06-05");
			nights.run("2026-06-07");
			assertThat(bill(nights)).containsExactly("O1 late 10.00", "O1 out-of-stock 20.00");
		}
		nightly.drop();
	}

	/**
	 * 5 % of 1000.00, at most 30 (TB-P12), four times; the exchanges of one day at most
	 * 100.
	 */
	@Test
	void exchangesThatTheSellerDelaysOnOneDayCostNoMoreThanTheirCap() {
		for (int i = 1; i <= 4; i++) {
			this.taobao.order("O" + i, "2026-06-01T10:00")
				.costs("O" + i, "1000.00", "0.00")
				.buyer("O" + i, "b1")
				.pickedUp("O" + i, "2026-06-01T18:00")
				.claim("C" + i, "O" + i, "EXCHANGE", "2026-06-05T10:00")
				.event("C" + i, "SELLER_AGREED", "2026-06-05T11:00")
				.event("C" + i, "RETURN_ENTERED", "2026-06-05T12:00")
				.event("C" + i, "RETURN_SIGNED", "2026-06-06T10:0" + i);
		}

		assertThat(bill("2026-06-08")).extracting((line) -> line.split(" of ", -1)[0])
			.containsExactly("O1 after-sale-promise 30.00", "O2 after-sale-promise 30.00",
					"O3 after-sale-promise 30.00", "O4 after-sale-promise 10.00");
	}

	private void twoOrdersOfOneBuyer() {
		this.taobao.order("O1", "2026-06-01T10:00").costs("O1", "1000.00", "0.00").buyer("O1", "b1");
		this.taobao.order("O2", "2026-06-01T12:00").costs("O2", "2000.00", "0.00").buyer("O2", "b1");
		this.taobao.order("O3", "2026-06-01T11:00").costs("O3", "1000.00", "0.00").buyer("O3", "b2");
	}

	private List<String> bill(String day) {
		try (TestNights nights = new TestNights(this.database)) {
			nights.run(day);
			return bill(nights);
		}
	}

	private static List<String> bill(TestNights nights) {
		return nights
			.texts("""
					select concat(order_no, ' ', breach, ' ', amount,
					              case when cut_by is not null then ' of ' || uncapped_amount || ' ' || cut_by || ': ' || arithmetic end,
					              case when excused_by is not null then ' excused ' || excused_by || ': ' || arithmetic end)
					  from entitlement_log order by order_no collate "C", breach""");
	}

	private List<String> lines() {
		try (TestNights nights = new TestNights(this.database)) {
			return nights.ledger();
		}
	}

}
