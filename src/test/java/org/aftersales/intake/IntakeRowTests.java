package org.aftersales.intake;

import java.nio.file.Path;

import org.aftersales.run.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of single rows, on the real database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeRowTests {

	private static final String NIGHT = "2022-08-15";

	private IntakeApplication application;

	@BeforeAll
	void start(@TempDir Path folder) {
		this.application = new IntakeApplication(folder);
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	@BeforeEach
	void reset() {
		this.application.reset();
	}

	@Test
	void everythingThatARowSaysIsStored() {
		this.application.inbox()
			.order("shipping_time", "2022-08-02 09:00:00", "shipping_number", "461111111111111")
			.apiOrder("shipping_time", "2022-08-02 09:00:00", "tracking_number", "461111111111111", "receive_time",
					"2022-08-09 09:00:00")
			.item()
			.refund()
			.write();

		Counts counts = this.application.night(NIGHT);

		// The order's own row says nothing that the row of the API did not say.
		assertThat(counts).isEqualTo(new Counts(4, 3, 1, 0, 0));
		assertThat(this.application.facts()).containsExactly(
				"claim (pdd-5,R1,O1,RETURN_AND_REFUND,\"" + at("2022-08-02 14:00:00") + "\",质量问题,19.99,77,78,牛仔短裤,L)",
				"discount (O1,unspecified,platform,6.01)", "discount (O1,unspecified,shop,4.00)",
				"event (R1,REFUNDED,\"" + at("2022-08-05 09:00:00") + "\",10,,19.99)",
				"item (O1,11,HN1,HN1-L,牛仔短裤,L,30.00,1,30.00,f)",
				"order (pdd-5,O1,,\"" + at("2022-08-01 10:00:00") + "\",\"" + at("2022-08-01 10:05:00") + "\",\""
						+ at("2022-08-01 11:00:00") + "\",\"" + at("2022-08-03 11:00:00")
						+ "\",30.00,10.01,0.00,19.99,,湖北省,f)",
				"parcel (O1,1,461111111111111,)", "payment (O1,O1,weixin,\"" + at("2022-08-01 10:05:00") + "\",19.99)",
				"scan (O1,1,PICKED_UP,\"" + at("2022-08-02 09:00:00") + "\",)",
				"scan (O1,1,RECEIVED,\"" + at("2022-08-09 09:00:00") + "\",)",
				"shop (pdd-5,pinduoduo,\"Pinduoduo shop 5\",,)");
	}

	@Test
	void thePaymentTimeStandsForAFormationThatNobodyTells() {
		this.application.inbox()
			.order("id", "1", "order_num", "WITHOUT-API")
			.order("id", "2", "order_num", "FORMED")
			.order("id", "3", "order_num", "FORMING")
			.order("id", "4", "order_num", "FAILED")
			.apiOrder("order_sn", "FORMED", "confirm_time", "0", "group_status", "1")
			.apiOrder("order_sn", "FORMING", "confirm_time", "", "group_status", "0")
			.apiOrder("order_sn", "FAILED", "confirm_time", "\\N", "group_status", "2")
			.apiOrder("order_sn", "CONFIRMED", "group_status", "0")
			.write();

		this.application.night(NIGHT);

		assertThat(this.application
			.texts("""
					select order_no || ' ' || coalesce(to_char(group_formed_at at time zone 'Asia/Shanghai', 'HH24:MI'), '-')
					       || ' ' || coalesce(to_char(promised_ship_at at time zone 'Asia/Shanghai', 'DD HH24:MI'), '-')
					  from shop_order order by order_no"""))
			.containsExactly("CONFIRMED 11:00 03 11:00", "FAILED - -", "FORMED 10:05 03 11:00", "FORMING - -",
					"WITHOUT-API 10:05 -");
	}

	@Test
	void aFormationThatIsToldLaterIsFilledOnce() {
		this.application.inbox().order().apiOrder("confirm_time", "", "group_status", "0").write();
		this.application.night(NIGHT);

		this.application.inbox().order().apiOrder().write();
		Counts counts = this.application.night("2022-08-16");

		assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0, 0));
		assertThat(this.application.texts("select group_formed_at = '2022-08-01 11:00+08' from shop_order"))
			.containsExactly("t");
	}

	@Test
	void theFakeOrderIsKeptAndMarked() {
		this.application.inbox().order("tag", "刷").write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("select fake::text from shop_order")).containsExactly("true");
	}

	@Test
	void eachRowThatCannotBeUnderstoodIsSetAsideWithItsPlaceAndTheOthersLoad() {
		InboxFolder inbox = this.application.inbox()
			.order("id", "1", "order_num", "GOOD")
			.order("id", "2", "order_num", "AMOUNT", "pay_amount", "\"12,3a\"")
			.order("id", "3", "order_num", "SUM", "pay_amount", "20.00")
			.order("id", "4", "order_num", "TIME", "pay_time", "2022-08-32 10:00:00")
			.order("id", "5", "order_num", "\\N")
			.order("id", "6", "order_num", "MINUS", "goods_amount", "-30")
			.item("id", "11", "order_id", "1")
			.item("id", "12", "order_id", "1", "quantity", "0")
			.item("id", "13", "order_id", "99")
			.item("id", "14", "order_id", "2")
			.refund("id", "R1", "order_sn", "GOOD")
			.refund("id", "R2", "order_sn", "GONE")
			.refund("id", "R3", "order_sn", "GOOD", "after_sales_status", "99")
			.refund("id", "R4", "order_sn", "GOOD", "after_sales_type", "7")
			.refund("id", "R5", "order_sn", "SUM");
		inbox.replace("refunds.csv", inbox.text("refunds.csv") + "R6,5,GOOD,3,10,cut").write();

		Counts counts = this.application.night(NIGHT);

		assertThat(counts).isEqualTo(new Counts(16, 3, 0, 0, 13));
		assertThat(this.application
			.texts("""
					select concat_ws(' ', subject_key, reason, file_name, line_no, column_name, raw_value)
					  from quarantined where job = 'intake' and subject = 'ROW' and state = 'OPEN' order by file_name, line_no"""))
			.containsExactly("order_items.csv#12 NUMBER_UNREADABLE order_items.csv 3 quantity 0",
					"order_items.csv#13 ORDER_MISSING order_items.csv 4 order_id 99",
					"order_items.csv#14 ORDER_MISSING order_items.csv 5 order_id 2",
					"orders.csv#AMOUNT AMOUNT_UNREADABLE orders.csv 3 pay_amount 12,3a",
					"orders.csv#SUM AMOUNTS_DISAGREE orders.csv 4 pay_amount 20.00",
					"orders.csv#TIME TIME_UNREADABLE orders.csv 5 pay_time 2022-08-32 10:00:00",
					"orders.csv#" + lineKey() + " VALUE_MISSING orders.csv 6 order_num \\N",
					"orders.csv#MINUS AMOUNT_NEGATIVE orders.csv 7 goods_amount -30",
					"refunds.csv#R2 ORDER_MISSING refunds.csv 3 order_sn GONE",
					"refunds.csv#R3 UNKNOWN_STATUS refunds.csv 4 after_sales_status 99",
					"refunds.csv#R4 UNKNOWN_TYPE refunds.csv 5 after_sales_type 7",
					"refunds.csv#R5 ORDER_MISSING refunds.csv 6 order_sn SUM",
					"refunds.csv#R6 COLUMNS_MISSING refunds.csv 7  R6,5,GOOD,3,10,cut");
		assertThat(
				this.application.texts("select message from quarantined where subject_key = 'refunds.csv#R5'").get(0))
			.contains("was itself set aside");
		assertThat(this.application.texts("select claim_no from claim")).containsExactly("R1");
		assertThat(this.application.texts("select item_no from order_item")).containsExactly("11");
	}

	@Test
	void anAmountWithABareCommaMakesTheLineTooLong() {
		this.application.inbox().order("pay_amount", "12,3a").order("id", "2", "order_num", "GOOD").write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("select reason || ' ' || subject_key || ' ' || line_no from quarantined"))
			.containsExactly("COLUMNS_MISSING orders.csv#O1 2");
		assertThat(this.application.texts("select order_no from shop_order")).containsExactly("GOOD");
	}

	@Test
	void aRowThatIsCorrectedLeavesTheQuarantine() {
		this.application.inbox().order("pay_amount", "12x").refund().write();
		this.application.night(NIGHT);
		this.application.inbox().order().refund().write();

		Counts counts = this.application.night("2022-08-16");

		assertThat(counts).isEqualTo(new Counts(2, 2, 0, 0, 0));
		assertThat(this.application.texts("select subject_key || ' ' || state from quarantined order by 1"))
			.containsExactly("orders.csv#O1 RESOLVED", "refunds.csv#R1 RESOLVED");
	}

	@Test
	void aFactThatChangedIsSetAsideAndTheStoredOneStays() {
		this.application.inbox()
			.order("id", "1", "order_num", "PAID")
			.order("id", "2", "order_num", "SHIPPED", "shipping_time", "2022-08-02 09:00:00")
			.apiOrder("order_sn", "GROUP")
			.item("id", "11", "order_id", "1")
			.refund("id", "R1", "order_sn", "PAID")
			.refund("id", "R2", "order_sn", "PAID")
			.refund("id", "R3", "order_sn", "PAID")
			.write();
		this.application.night(NIGHT);
		var before = this.application.facts();
		this.application.inbox()
			.order("id", "1", "order_num", "PAID", "goods_amount", "31", "pay_amount", "20.99")
			.order("id", "2", "order_num", "SHIPPED", "shipping_time", "2022-08-02 10:00:00")
			.apiOrder("order_sn", "GROUP", "confirm_time", "2022-08-01 12:00:00")
			.item("id", "11", "order_id", "1", "quantity", "2")
			.refund("id", "R1", "order_sn", "PAID", "after_sales_status", "12")
			.refund("id", "R2", "order_sn", "PAID", "updated_time", "2022-08-06 09:00:00")
			.refund("id", "R3", "order_sn", "PAID", "after_sales_type", "2")
			.write();

		Counts counts = this.application.night("2022-08-16");

		assertThat(counts).isEqualTo(new Counts(7, 0, 0, 0, 7));
		assertThat(this.application.texts("""
				select concat_ws(' ', subject_key, column_name, raw_value) from quarantined
				 where reason = 'FACT_CHANGED' and opened_on = '2022-08-16' order by 1""")).containsExactly(
				"api_orders.csv#GROUP confirm_time 2022-08-01 12:00:00", "order_items.csv#11 quantity 2",
				"orders.csv#PAID pay_amount 20.99", "orders.csv#SHIPPED shipping_time 2022-08-02 10:00:00",
				"refunds.csv#R1 after_sales_status 12", "refunds.csv#R2 updated_time 2022-08-06 09:00:00",
				"refunds.csv#R3 after_sales_type 2");
		assertThat(this.application.facts()).containsAll(before);
		assertThat(this.application.texts("select message from quarantined where subject_key = 'orders.csv#PAID'"))
			.singleElement()
			.asString()
			.contains("stored is 19.99", "this row says 20.99");
	}

	@Test
	void aClaimThatEndsBeforeItBeginsIsLoadedOpenAndSetAside() {
		this.application.inbox()
			.order()
			.refund("created_time", "1659420000", "updated_time", "2022-08-02 13:59:59")
			.write();

		Counts counts = this.application.night(NIGHT);

		assertThat(counts).isEqualTo(new Counts(2, 1, 0, 0, 1));
		assertThat(this.application.texts("select 1::text from claim_event")).isEmpty();
		assertThat(this.application.texts("""
				select concat_ws(' ', q.reason, q.file_name, q.line_no, q.column_name, q.raw_value)
				  from quarantined q join claim c on q.subject = 'CLAIM' and q.subject_key = c.id::text"""))
			.containsExactly("END_BEFORE_BEGIN refunds.csv 2 updated_time 2022-08-02 13:59:59");

		this.application.inbox().order().refund("updated_time", "2022-08-02 14:00:01").write();

		assertThat(this.application.night("2022-08-16")).isEqualTo(new Counts(2, 1, 1, 0, 0));
		assertThat(this.application.texts("select kind from claim_event")).containsExactly("REFUNDED");
		assertThat(this.application.texts("select state from quarantined")).containsExactly("RESOLVED");
	}

	@Test
	void onlyEndsAreDated() {
		String[][] codes = { { "10", "REFUNDED" }, { "9", "CLOSED" }, { "12", "CLOSED" }, { "13", "CLOSED" },
				{ "17", "CLOSED" }, { "24", "CLOSED" }, { "11", "WITHDRAWN" }, { "16", "COMPLETED" },
				{ "25", "COMPLETED" } };
		InboxFolder inbox = this.application.inbox().order();
		for (String[] code : codes) {
			inbox.refund("id", "R" + code[0], "after_sales_status", code[0]);
		}
		for (String step : new String[] { "2", "3", "4", "5", "6", "7", "8", "14", "18", "21", "22", "27", "31",
				"32" }) {
			inbox.refund("id", "R" + step, "after_sales_status", step);
		}
		inbox.refund("id", "UNDATED", "updated_time", "\\N").write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("select claim_no from claim")).hasSize(9 + 14 + 1);
		assertThat(this.application.texts("""
				select claim_no || ' ' || e.kind || ' ' || status_code || coalesce(' ' || e.amount, '')
				  from claim_event e join claim c on c.id = e.claim_id""")).containsExactlyInAnyOrder(
				"R10 REFUNDED 10 19.99", "R9 CLOSED 9", "R12 CLOSED 12", "R13 CLOSED 13", "R17 CLOSED 17",
				"R24 CLOSED 24", "R11 WITHDRAWN 11", "R16 COMPLETED 16", "R25 COMPLETED 25");
	}

	/** 15 is either an answer or a parcel that the buyer owes; 33 waits for a recall. */
	@ParameterizedTest
	@ValueSource(strings = { "15", "33", "99" })
	void aStateThatNoPackMapsIsSetAsideAndNeverGuessed(String code) {
		this.application.inbox().order().refund("after_sales_status", code).write();

		this.application.night(NIGHT);

		assertThat(this.application.texts("select claim_no from claim")).isEmpty();
		assertThat(this.application.texts("select reason from quarantined")).containsExactly("UNKNOWN_STATUS");
	}

	@Test
	void aRowTwiceInAFileIsOneFact() {
		this.application.inbox().order().order().apiOrder().apiOrder().item().item().refund().refund().write();

		assertThat(this.application.night(NIGHT)).isEqualTo(new Counts(8, 3, 5, 0, 0));
		assertThat(this.application.texts("select order_no from shop_order")).containsExactly("O1");
	}

	@Test
	void aClaimOfAnOrderFromAnEarlierExportIsLoaded() {
		this.application.inbox().order().write();
		this.application.night(NIGHT);
		this.application.inbox().refund().write();

		assertThat(this.application.night("2022-08-16")).isEqualTo(new Counts(1, 1, 0, 0, 0));
	}

	@Test
	void anAmountThatTheDatabaseRefusesIsSetAsideAlone() {
		this.application.inbox()
			.order("id", "1", "order_num", "GOOD")
			.item("id", "11", "quantity", "999999999")
			.item("id", "12")
			.write();
		this.application.jdbc().sql("alter table order_item add constraint few check (quantity < 1000)").update();
		try {
			assertThat(this.application.night(NIGHT)).isEqualTo(new Counts(3, 2, 0, 0, 1));
			assertThat(this.application.texts("select reason || ' ' || subject_key from quarantined"))
				.containsExactly("REFUSED_BY_DATABASE order_items.csv#11");
			assertThat(this.application.texts("select item_no from order_item")).containsExactly("12");
		}
		finally {
			this.application.jdbc().sql("alter table order_item drop constraint few").update();
		}
	}

	private String lineKey() {
		return this.application
			.texts("select substring(subject_key from 12) from quarantined where reason = 'VALUE_MISSING'")
			.get(0);
	}

	/** The instant as PostgreSQL shows it in the shop's zone. */
	private static String at(String shanghai) {
		return shanghai + "+08";
	}

}
