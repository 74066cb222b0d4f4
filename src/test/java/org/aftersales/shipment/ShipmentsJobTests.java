package org.aftersales.shipment;

import java.util.List;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.jspecify.annotations.Nullable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders judged by whole nights on a real database. Deadlines and amounts by hand from
 * the rule book.
 */
class ShipmentsJobTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final TestNights nights = new TestNights(this.database);

	private final Facts pdd = new Facts(this.database.dataSource(), "pdd-1", "pinduoduo");

	@AfterEach
	void close() {
		this.nights.close();
		this.database.drop();
	}

	@Test
	void aGroupThatDoesNotFormIn24HoursIsCancelledAndRefundedInFullX49() {
		this.pdd.order("O1", "2026-05-01T12:00", null).order("O2", "2026-05-01T12:00", "2026-05-02T12:00");

		this.nights.run("2026-05-02");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 PD-T01 CANCELLED 2026-05-02 12:00 110.00");
	}

	@Test
	void anOrderIsLateIfItWasNotPickedUpAtOrBeforeThePromise() {
		this.pdd.order("O1", "2026-05-01T10:00", "2026-05-01T12:00")
			.pickedUp("O1", "2026-05-03T12:00")
			.order("O2", "2026-05-01T10:00", "2026-05-01T12:00")
			.pickedUp("O2", "2026-05-03T12:01")
			.order("O3", "2026-05-01T10:00", "2026-05-01T12:00");

		this.nights.run("2026-05-03");

		assertThat(this.nights.decisions()).containsExactly("ORDER O2 PD-T03 LATE 2026-05-03 12:00",
				"ORDER O3 PD-T03 LATE 2026-05-03 12:00");
	}

	@Test
	void thePromiseThatThePlatformNamesReplacesThePacksHours() {
		this.pdd.order("O1", "2026-05-01T10:00").promised("O1", "2026-05-06T10:00").pickedUp("O1", "2026-05-05T10:00");

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).isEmpty();
	}

	@Test
	void anOrderPaidDuringTheSpringFestivalIsPromisedNoEarlierThanTheFloorTbP17() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-02-10T00:00")
			.order("O2", "2026-02-09T23:59")
			.order("O3", "2026-02-20T10:00")
			.promised("O3", "2026-03-05T10:00");

		this.nights.run("2026-02-26");
		assertThat(this.nights.decisions()).containsExactly("ORDER O2 TB-P01 LATE 2026-02-11 23:59",
				"ORDER O2 TB-P03 OUT_OF_STOCK 2026-02-14 23:59", "ORDER O1 TB-P01 LATE 2026-02-26 23:59");

		this.nights.run("2026-03-05");
		assertThat(this.nights.decisions()).endsWith("ORDER O3 TB-P01 LATE 2026-03-05 10:00");
	}

	@Test
	void aPromiseOfItsOwnThatEndsBeforeTheFloorIsMovedToItTbP17() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-02-20T10:00")
			.promised("O1", "2026-02-21T10:00");

		this.nights.run("2026-02-27");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 TB-P01 LATE 2026-02-26 23:59");
	}

	@Test
	void aDisasterNoticeMovesThePromisesOfItsRegionX48() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").shipsFrom("长兴县")
			.order("O1", "2026-08-14T10:00")
			.order("O2", "2026-08-12T10:00");
		new Facts(this.database.dataSource(), "tb-2", "taobao").order("O3", "2026-08-14T10:00");

		this.nights.run("2026-08-18");

		assertThat(this.nights.decisions()).filteredOn((decision) -> decision.contains(" LATE "))
			.containsExactly("ORDER O2 TB-P01 LATE 2026-08-14 10:00", "ORDER O3 TB-P01 LATE 2026-08-16 10:00",
					"ORDER O1 TB-P01 LATE 2026-08-18 23:59");
	}

	@Test
	void aClassOfGoodsHasAPromiseOfItsOwnPdT05() {
		this.pdd.order("O1", "2026-05-01T10:00").with("O1", "direct-mail", null).pickedUp("O1", "2026-05-06T10:01");

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 PD-T05 LATE 2026-05-06 10:00");
	}

	@Test
	void aClassOfGoodsThatNoPackKnowsSetsTheOrderAside() {
		this.pdd.order("O1", "2026-05-01T10:00").with("O1", "direkt-mail", null);

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).isEmpty();
		assertThat(this.nights.texts("select reason from quarantined")).containsExactly("GOODS_CLASS_UNKNOWN");
	}

	@Test
	void moreTimeThatThePlatformGrantsMovesAPromiseIfItWasGrantedBeforeThePromiseEnded() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.granted("O1", "ship", "platform", 240, "2026-05-03T10:00")
			.order("O2", "2026-05-01T10:00")
			.granted("O2", "ship", "platform", 240, "2026-05-03T10:01");

		this.nights.run("2026-05-14");

		assertThat(this.nights.decisions()).filteredOn((decision) -> decision.contains(" LATE "))
			.containsExactly("ORDER O2 TB-P01 LATE 2026-05-03 10:00", "ORDER O1 TB-P01 LATE 2026-05-13 10:00");
	}

	@Test
	void moreTimeThatTheSellerAsksForDoesNotMoveWhatHePromisedTbR27() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.granted("O1", "ship", "seller", 240, "2026-05-03T09:00");

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 TB-P01 LATE 2026-05-03 10:00",
				"ORDER O1 TB-P03 OUT_OF_STOCK 2026-05-06 10:00");
		assertThat(this.nights.texts("select arithmetic from decision where rule = 'TB-P01'"))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("10 d more, asked by the seller, do not move what the buyer was promised");
	}

	@Test
	void moreTimeThatTheSellerAsksForMovesTheClosingOfTheTradeTbR27() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-02-10T10:00")
			.granted("O1", "ship", "seller", 240, "2026-02-12T09:00");

		this.nights.run("2027-02-10");
		assertThat(this.nights.decisions()).noneMatch((decision) -> decision.contains(" TB-R41 "));
		this.nights.run("2027-02-20");

		// 365 days and 10 days after the payment.
		assertThat(this.nights.decisions()).filteredOn((decision) -> decision.contains(" TB-R41 "))
			.containsExactly("ORDER O1 TB-R41 CANCELLED 2027-02-20 10:00 110.00");
	}

	@Test
	void anOrderWhoseRefundTheBuyerGaveUpBeforeThePromiseEndedIsLateAllTheSame() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-01T12:00")
			.event("C1", "WITHDRAWN", "2026-05-01T18:00")
			.order("O2", "2026-05-01T10:00")
			.claim("C2", "O2", "REFUND_ONLY", "2026-05-03T09:00")
			.event("C2", "WITHDRAWN", "2026-05-03T11:00");

		this.nights.run("2026-05-04");

		assertThat(this.nights.decisions()).filteredOn((decision) -> decision.contains(" LATE "))
			.containsExactly("ORDER O1 TB-P01 LATE 2026-05-03 10:00");
	}

	@Test
	void theBuyerCanPutOffTheReceiptTbR25() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T12:00")
			.granted("O1", "confirm-receipt", "buyer", 72, "2026-05-09T12:00");

		this.nights.run("2026-05-14");

		assertThat(this.nights.decisions())
			.containsExactly("ORDER O1 TB-R24 RECEIPT_CONFIRMED 2026-05-14 12:00 110.00");
	}

	@Test
	void anOrderIsOutOfStockThreeDaysAfterItWasLateTbP03() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-06T10:00")
			.order("O2", "2026-05-01T10:00")
			.pickedUp("O2", "2026-05-06T10:01");

		this.nights.run("2026-05-06");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 TB-P01 LATE 2026-05-03 10:00",
				"ORDER O2 TB-P01 LATE 2026-05-03 10:00", "ORDER O2 TB-P03 OUT_OF_STOCK 2026-05-06 10:00");
	}

	@Test
	void aNumberWithoutAPickupIsFalseShippingAfter24HoursTbP04() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-05-01T10:00")
			.parcel("O1", "NUMBER_GIVEN", "2026-05-01T12:00")
			.pickedUp("O1", "2026-05-02T12:00")
			.order("O2", "2026-05-01T10:00")
			.parcel("O2", "NUMBER_GIVEN", "2026-05-01T12:00")
			.pickedUp("O2", "2026-05-02T12:01");

		this.nights.run("2026-05-02");

		assertThat(this.nights.decisions()).containsExactly("SHIPMENT O2/1 TB-P04 FALSE_SHIPPING 2026-05-02 12:00");
	}

	/**
	 * TB-P05 and TB-P06: more than 72 h, at or above 120 h; 48 and 96 h in one province;
	 * 24 and 72 h after the pickup; Hong Kong is not judged (conflict C16).
	 */
	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, 2026-05-05T12:00, -", "-, 2026-05-05T12:01, TRACE_STUCK 2026-05-05 12:00",
					"same-province, 2026-05-04T12:01, TRACE_STUCK 2026-05-04 12:00", "remote, 2026-05-07T12:00, -",
					"remote, 2026-05-07T12:01, TRACE_STUCK 2026-05-07 12:00", "hk, 2026-05-20T12:00, -" })
	void aParcelThatStandsStillOnItsWay(@Nullable String route, String nextTrace, @Nullable String expected) {
		new Facts(this.database.dataSource(), "tb-1", "taobao").tracesKnownFrom("2026-01-01T00:00")
			.order("O1", "2026-05-01T10:00")
			.with("O1", null, route)
			.pickedUp("O1", "2026-05-02T10:00")
			.parcel("O1", "TRACE", "2026-05-02T12:00")
			.parcel("O1", "TRACE", nextTrace)
			.parcel("O1", "RECEIVED", "2026-05-21T10:00");

		this.nights.run("2026-05-07");

		assertThat(this.nights.decisions()).filteredOn((decision) -> decision.contains("TRACE_STUCK"))
			.isEqualTo((expected != null) ? List.of("SHIPMENT O1/1 TB-P05 " + expected) : List.of());
	}

	@Test
	void aParcelIsAbnormalAtExactly120HoursAndOutOfStockFiveDaysAfterItStoodStill() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").tracesKnownFrom("2026-01-01T00:00")
			.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-02T10:00")
			.parcel("O1", "TRACE", "2026-05-02T12:00");

		this.nights.run("2026-05-10");

		assertThat(this.nights.texts(
				"select outcome || ' ' || (effective_at at time zone 'Asia/Shanghai') from decision order by effective_at"))
			.containsExactly("TRACE_STUCK 2026-05-05 12:00:00", "TRACE_ABNORMAL 2026-05-07 11:59:59",
					"OUT_OF_STOCK 2026-05-10 12:00:00");
	}

	@Test
	void aParcelThatDoesNotMoveAfterItsPickupIsStuckAfter24HoursAndAbnormalAfter72() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").tracesKnownFrom("2026-01-01T00:00")
			.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-02T10:00");

		this.nights.run("2026-05-05");

		assertThat(this.nights.decisions()).containsExactly("SHIPMENT O1/1 TB-P05 TRACE_STUCK 2026-05-03 10:00",
				"SHIPMENT O1/1 TB-P06 TRACE_ABNORMAL 2026-05-05 10:00");
	}

	@Test
	void nobodyWaitsForTheParcelOfAnOrderThatIsRefundedInFull() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").tracesKnownFrom("2026-01-01T00:00")
			.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-02T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-02T12:00", "110.00")
			.event("C1", "REFUNDED", "2026-05-02T20:00");

		this.nights.run("2026-05-10");

		assertThat(this.nights.decisions()).isEmpty();
	}

	@Test
	void anOrderThatNeverShippedIsNotLateIfTheBuyerAskedForARefundByThePromise() {
		this.pdd.order("O1", "2026-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T10:00")
			.event("C1", "REFUNDED", "2026-05-03T12:00")
			.order("O2", "2026-05-01T10:00")
			.claim("C2", "O2", "REFUND_ONLY", "2026-05-03T10:01")
			.event("C2", "REFUNDED", "2026-05-03T12:00")
			.order("O3", "2026-05-01T10:00")
			.claim("C3", "O3", "RETURN_AND_REFUND", "2026-05-02T10:00")
			.event("C3", "REFUNDED", "2026-05-03T12:00");

		this.nights.run("2026-05-03");

		assertThat(this.nights.decisions()).containsExactly("ORDER O2 PD-T03 LATE 2026-05-03 10:00",
				"ORDER O3 PD-T03 LATE 2026-05-03 10:00");
	}

	@Test
	void anExemptOrderThatShipsAfterAllIsLateWhenItDoes() {
		this.pdd.order("O1", "2026-05-01T10:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-02T10:00")
			.event("C1", "WITHDRAWN", "2026-05-03T12:00");
		this.nights.run("2026-05-03");
		assertThat(this.nights.decisions()).isEmpty();

		this.pdd.pickedUp("O1", "2026-05-04T10:00");
		this.nights.run("2026-05-04");

		assertThat(this.nights.decisions()).containsExactly("ORDER O1 PD-T03 LATE 2026-05-03 10:00");
	}

	@Test
	void aFakeOrderIsNeverJudged() {
		this.pdd.order("O1", "2026-05-01T10:00").fake("O1");

		this.nights.run("2026-05-10");

		assertThat(this.nights.decisions()).isEmpty();
	}

	@Test
	void aMissingTraceIsJudgedOnlyWhereTheFeedCarriesTraces() {
		this.pdd.order("O1", "2026-05-01T10:00").pickedUp("O1", "2026-05-02T10:00");
		this.nights.run("2026-05-04");
		assertThat(this.nights.decisions()).isEmpty();

		Facts traced = new Facts(this.database.dataSource(), "pdd-2", "pinduoduo").tracesKnownFrom("2026-01-01T00:00");
		traced.order("O2", "2026-05-01T10:00")
			.pickedUp("O2", "2026-05-02T10:00")
			.order("O3", "2026-05-01T10:00")
			.pickedUp("O3", "2026-05-02T10:00")
			.parcel("O3", "TRACE", "2026-05-03T10:00")
			.parcel("O3", "TRACE", "2026-05-04T10:00");
		this.nights.run("2026-05-05");

		assertThat(this.nights.decisions()).containsExactly("SHIPMENT O2/1 PD-T04 TRACE_MISSING 2026-05-03 10:00");
	}

	@Test
	void receiptIsDeemedConfirmed15DaysAfterPickupUnlessTheBuyerConfirmed() {
		this.pdd.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-02T10:00")
			.order("O2", "2026-05-01T10:00")
			.pickedUp("O2", "2026-05-02T10:00")
			.parcel("O2", "RECEIVED", "2026-05-17T10:00");

		this.nights.run("2026-05-17");

		assertThat(this.nights.decisions())
			.containsExactly("ORDER O1 PD-T08 RECEIPT_CONFIRMED 2026-05-17 10:00 110.00");
	}

	@Test
	void aClaimStopsTheReceiptClockAndAClosedClaimLetsItGoOnWithTheTimeThatRemainedX46() {
		this.pdd.order("O1", "2026-05-01T10:00")
			.pickedUp("O1", "2026-05-01T12:00")
			.claim("C1", "O1", "REFUND_ONLY", "2026-05-13T08:00")
			.event("C1", "WITHDRAWN", "2026-05-19T08:00");

		this.nights.run("2026-05-21");
		assertThat(this.nights.decisions()).noneMatch((decision) -> decision.contains("PD-T08"));

		this.nights.run("2026-05-22");
		assertThat(this.nights.decisions()).contains("ORDER O1 PD-T08 RECEIPT_CONFIRMED 2026-05-22 12:00 110.00");
	}

	@Test
	void anOrderRefundedInFullHasNothingLeftToConfirm() {
		this.pdd.order("O1", "2026-05-01T10:00").pickedUp("O1", "2026-05-01T12:00");
		this.pdd.claim("C1", "O1", "REFUND_ONLY", "2026-05-03T08:00").event("C1", "REFUNDED", "2026-05-03T09:00");
		this.nights.run("2026-06-10");

		assertThat(this.nights.texts("select outcome from decision where rule = 'PD-T08'"))
			.as("100.00 of 110.00 was refunded, so the rest is still to be confirmed")
			.containsExactly("RECEIPT_CONFIRMED");
	}

	@Test
	void eachBreachIsOwedOnceByThePackInForceWhenTheOrderWasPaid() {
		this.pdd.order("O1", "2025-05-14T23:59")
			.pickedUp("O1", "2025-05-17T10:00")
			.order("O2", "2025-05-15T00:00")
			.pickedUp("O2", "2025-05-17T10:00");
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O3", "2026-05-01T10:00")
			.order("O4", "2026-05-01T10:00")
			.promised("O4", "2026-05-05T10:00");
		new Facts(this.database.dataSource(), "tm-1", "tmall").order("O5", "2026-05-01T10:00");

		this.nights.run("2026-05-05");
		this.nights.run("2026-05-06");

		assertThat(this.nights.ledger()).containsExactly("O1 PD-P01a late OWED buyer 5.00",
				"O1 PD-P01a late OWED seller -5.00", "O2 PD-P01c late OWED buyer 3.00",
				"O2 PD-P01c late OWED seller -3.00", "O3 TB-P02 late OWED buyer 3.00",
				"O3 TB-P02 late OWED seller -3.00", "O3 TB-P03 out-of-stock OWED buyer 10.00",
				"O3 TB-P03 out-of-stock OWED seller -10.00", "O4 TB-P02 late OWED buyer 5.00",
				"O4 TB-P02 late OWED seller -5.00", "O5 TB-P07 late OWED buyer 5.00",
				"O5 TB-P07 late OWED seller -5.00", "O5 TB-P08 out-of-stock OWED buyer 10.00",
				"O5 TB-P08 out-of-stock OWED seller -10.00");
	}

}
