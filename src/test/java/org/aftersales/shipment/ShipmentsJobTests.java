package org.aftersales.shipment;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
			.event("C1", "WITHDRAWN", "2026-05-02T12:00");
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
				"O3 TB-P02 late OWED seller -3.00", "O4 TB-P02 late OWED buyer 5.00",
				"O4 TB-P02 late OWED seller -5.00", "O5 TB-P07 late OWED buyer 5.00",
				"O5 TB-P07 late OWED seller -5.00");
	}

}
