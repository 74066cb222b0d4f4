package org.aftersales;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.NightFigures;
import org.aftersales.run.NightRunner;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Nights on a real shop, where its data lie beside the project. The expected figures were
 * counted from its files, without this program.
 */
class RealShopNightTests {

	private static final Path SHOP = Path.of("../shared/data/pdd-jeans-shop").toAbsolutePath().normalize();

	private static final List<String> JUDGING = List.of("intake", "refunds", "shipments", "compensation");

	@Test
	void theFiguresAreThoseCountedByHandAndNightsOneByOneEndLikeOneLateNight() {
		assumeThat(Files.isDirectory(SHOP)).isTrue();
		TestDatabase nightly = TestDatabase.fresh();
		TestDatabase late = TestDatabase.fresh();
		try (ConfigurableApplicationContext one = application(nightly);
				ConfigurableApplicationContext other = application(late)) {
			night(one, "2022-08-15");
			assertThat(figures(one, "2022-08-15")).containsEntry("qualityRefund.ordersFormed", "964")
				.containsEntry("qualityRefund.qualityOrders", "23")
				.containsEntry("qualityRefund.rateText", "2.39 %")
				.containsEntry("claims.open", "60")
				.containsEntry("shipping.lateTotal", "4")
				.containsEntry("shipping.lateInWindow", "4");

			for (LocalDate day = LocalDate.of(2022, 8, 16); !day.isAfter(LocalDate.of(2022, 9, 15)); day = day
				.plusDays(1)) {
				night(one, day.toString());
			}
			night(other, "2022-09-15");

			assertThat(figures(one, "2022-09-15")).containsEntry("qualityRefund.ordersFormed", "514")
				.containsEntry("qualityRefund.qualityOrders", "14")
				.containsEntry("qualityRefund.rateText", "2.72 %")
				.containsEntry("claims.open", "58")
				.containsEntry("shipping.lateTotal", "12")
				.containsEntry("shipping.lateInWindow", "8")
				.containsEntry("shipping.owed", "60.00");
		}
		assertThat(outcome(nightly, "decision_log", "business_date")).hasSizeGreaterThan(500)
			.isEqualTo(outcome(late, "decision_log", "business_date"));
		assertThat(outcome(nightly, "ledger_log", "booked_for")).hasSize(24)
			.isEqualTo(outcome(late, "ledger_log", "booked_for"));
		nightly.drop();
		late.drop();
	}

	private static ConfigurableApplicationContext application(TestDatabase database) {
		return database.application(Map.of("intake.inbox", SHOP.toString()));
	}

	private static void night(ConfigurableApplicationContext application, String day) {
		application.getBean(NightRunner.class).run(TestNights.date(day), 0, JUDGING, "inputs", "test");
	}

	private static Map<String, String> figures(ConfigurableApplicationContext application, String day) {
		BusinessDate date = TestNights.date(day);
		Map<String, String> figures = new HashMap<>();
		application.getBeansOfType(NightFigures.class)
			.values()
			.forEach((section) -> section.of(date)
				.forEach((name, value) -> figures.put(section.section() + "." + name, String.valueOf(value))));
		return figures;
	}

	private static List<String> outcome(TestDatabase database, String view, String night) {
		return JdbcClient.create(database.dataSource())
			.sql("select (to_jsonb(v) - '%s')::text from %s v order by 1".formatted(night, view))
			.query(String.class)
			.list();
	}

}
