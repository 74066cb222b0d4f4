package org.aftersales.shipment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.aftersales.Facts;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises as of cut-offs, by hand from the rule book: 48 hours from the formed group on
 * Pinduoduo (PD-T03) and from payment on Taobao (TB-P01).
 */
class PromisesTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private final TestDatabase database = TestDatabase.fresh();

	private final Facts pdd = new Facts(this.database.dataSource(), "pdd-1", "pinduoduo");

	@AfterEach
	void drop() {
		this.database.drop();
	}

	/** Nothing is promised before the group has formed, and a fake order is left out. */
	@Test
	void everyOrderSaysUntilWhenItWasPromisedAndWhatBecameOfIt() {
		this.pdd.order("at-promise", "2026-05-01T10:00", "2026-05-01T12:00")
			.pickedUp("at-promise", "2026-05-03T12:00")
			.order("too-late", "2026-05-01T10:00", "2026-05-01T12:00")
			.pickedUp("too-late", "2026-05-03T12:01")
			.order("named", "2026-05-01T10:00")
			.promised("named", "2026-05-03T18:00")
			.order("more-time", "2026-05-01T10:00")
			.granted("more-time", "ship", "buyer", 24, "2026-05-02T10:00")
			.order("forgiven", "2026-05-01T10:00")
			.claim("c1", "forgiven", "REFUND_ONLY", "2026-05-03T10:00")
			.order("asked-too-late", "2026-05-01T10:00")
			.claim("c2", "asked-too-late", "REFUND_ONLY", "2026-05-03T10:01")
			.order("no-group", "2026-05-01T10:00", null)
			.order("strange", "2026-05-01T10:00")
			.with("strange", "moonstone", null)
			.order("fake", "2026-05-01T10:00")
			.fake("fake");

		assertThat(promises("2026-05-03")).containsOnly(Map.entry("at-promise", "KEPT 2026-05-03T12:00"),
				Map.entry("too-late", "BROKEN 2026-05-03T12:00"), Map.entry("named", "BROKEN 2026-05-03T18:00"),
				Map.entry("more-time", "RUNNING 2026-05-04T10:00"), Map.entry("forgiven", "FORGIVEN 2026-05-03T10:00"),
				Map.entry("asked-too-late", "BROKEN 2026-05-03T10:00"), Map.entry("strange", "UNKNOWN"));
	}

	@Test
	void whatHappensAtTheCutOffOrLaterIsNotKnown() {
		this.pdd.order("O1", "2026-05-01T23:00")
			.pickedUp("O1", "2026-05-03T00:00")
			.order("O2", "2026-05-02T00:00")
			.order("O3", "2026-05-01T22:00");

		assertThat(promises("2026-05-02")).containsEntry("O1", "RUNNING 2026-05-03T23:00")
			.containsEntry("O2", "RUNNING 2026-05-04T00:00");
		assertThat(promises("2026-05-01")).containsOnlyKeys("O1", "O3");
		assertThat(promises("2026-05-03")).containsEntry("O1", "KEPT 2026-05-03T23:00")
			.containsEntry("O3", "BROKEN 2026-05-03T22:00");
	}

	/** TB-P17: an order paid in the Spring Festival is due by 2026-02-26 23:59:59. */
	@Test
	void aPromiseSaysThatAHolidayCalendarMovedIt() {
		new Facts(this.database.dataSource(), "tb-1", "taobao").order("O1", "2026-02-10T00:00")
			.order("O2", "2026-02-09T23:00");

		assertThat(promises("2026-02-26")).containsOnly(Map.entry("O1", "BROKEN 2026-02-26T23:59:59 by calendar"),
				Map.entry("O2", "BROKEN 2026-02-11T23:00"));
	}

	private Map<String, String> promises(String day) {
		BusinessDate date = new BusinessDate(LocalDate.parse(day), SHANGHAI);
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		Map<String, String> promises = new HashMap<>();
		try (ConfigurableApplicationContext application = this.database.application()) {
			application.getBean(Promises.class)
				.read(date, date.windowStart(30),
						(page) -> page
							.forEach((promise) -> promises.put(jdbc.sql("select order_no from shop_order where id = ?")
								.param(promise.orderId())
								.query(String.class)
								.single(), words(promise))));
		}
		return promises;
	}

	private static String words(PickupPromise promise) {
		return promise.standing() + promise.dueAt().map((at) -> " " + LocalDateTime.ofInstant(at, SHANGHAI)).orElse("")
				+ (promise.underCalendar() ? " by calendar" : "");
	}

}
