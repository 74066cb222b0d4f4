package org.aftersales.penalty;

import java.math.BigDecimal;

import org.aftersales.TestDatabase;
import org.aftersales.policy.Platform;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ShippingFiguresTests {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());

	private final ShippingFigures figures = new ShippingFigures(new ShippingQueries(this.jdbc));

	@Test
	void lateOrdersCountByTheirPromiseWhicheverNightRecordedThem() {
		ShopFixture shop = new ShopFixture().shop("pdd", Platform.PINDUODUO, "x");
		for (String order : new String[] { "before-window", "first-instant", "last-second", "at-cut-off", "group",
				"trace" }) {
			shop.order("pdd", order, "2022-07-01T10:00:00");
		}
		shop.order("pdd", "fake", "2022-07-01T10:00:00", "2022-07-01T10:00:00", true)
			.late("before-window", "2022-07-16T23:59:59", "5.00", "2022-08-20")
			.late("first-instant", "2022-07-17T00:00:00", "5.00", "2022-07-17")
			.late("last-second", "2022-08-15T23:59:59", "3.50", "2022-08-20")
			.late("at-cut-off", "2022-08-16T00:00:00", "5.00", "2022-08-16")
			.late("fake", "2022-08-10T00:00:00", "5.00", "2022-08-16")
			.decision("group", "CANCELLED", null, "2022-08-10T00:00:00", "2022-08-10")
			.decision("trace", "TRACE_MISSING", "trace-missing", "2022-08-10T00:00:00", "2022-08-10")
			.insert(this.jdbc);

		assertThat(this.figures.of(ShopFixture.date("2022-08-15"))).containsExactly(entry("lateTotal", 3L),
				entry("lateInWindow", 2L), entry("owed", new BigDecimal("13.50")));
	}

	@Test
	void withoutAnyBreachNothingIsOwed() {
		assertThat(this.figures.of(ShopFixture.date("2022-08-15"))).containsExactly(entry("lateTotal", 0L),
				entry("lateInWindow", 0L), entry("owed", new BigDecimal("0.00")));
	}

}
