package org.aftersales.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.aftersales.run.Counts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real shop, where its files lie beside the project; the expected figures were
 * counted from the files by other means.
 */
class RealShopIntakeTests {

	private static final Path SHOP = Path.of("../shared/data/pdd-jeans-shop");

	@Test
	void theFiguresOfTheRealShopHold() {
		Assumptions.assumeTrue(Files.isDirectory(SHOP), "the real shop is not there");
		try (IntakeApplication application = new IntakeApplication(SHOP)) {
			Counts august = application.night("2022-08-15");

			assertThat(august.scanned()).isEqualTo(347 + 2348 + 2348 + 1056);
			assertThat(august.quarantined()).isZero();
			assertThat(ordersFormed(application, "2022-07-17", "2022-08-16")).isEqualTo("964");
			assertThat(claimsOpen(application)).isEqualTo("60");
			assertThat(application.texts("select count(*)::text from claim")).containsExactly("307");

			Counts september = application.night("2022-09-15");

			assertThat(september.quarantined()).isZero();
			assertThat(ordersFormed(application, "2022-08-17", "2022-09-16")).isEqualTo("514");
			assertThat(claimsOpen(application)).isEqualTo("58");
			assertThat(application.texts("select count(*)::text from shop_order")).containsExactly("1519");
			assertThat(application.texts("select order_no from shop_order where fake")).hasSizeLessThanOrEqualTo(1);
		}
	}

	@Test
	void theWholeHistoryLoadsAndElevenClaimsEndBeforeTheyBegin() {
		Assumptions.assumeTrue(Files.isDirectory(SHOP), "the real shop is not there");
		try (IntakeApplication application = new IntakeApplication(SHOP)) {
			Counts all = application.night("2024-12-31");
			List<String> facts = application.facts();

			assertThat(all.quarantined()).isEqualTo(11);
			assertThat(application.texts("select distinct subject || ' ' || reason from quarantined"))
				.containsExactly("CLAIM END_BEFORE_BEGIN");
			assertThat(application.texts("select count(*)::text from shop_order")).containsExactly("2348");
			assertThat(application.texts("select count(*)::text from order_item")).containsExactly("2348");
			assertThat(application.texts("select count(*)::text from claim")).containsExactly("1056");
			assertThat(application.texts("select count(*)::text from shop_order where fake")).containsExactly("1");

			assertThat(application.night("2024-12-31").decided()).isZero();
			assertThat(application.facts()).isEqualTo(facts);
		}
	}

	private static String ordersFormed(IntakeApplication application, String from, String to) {
		return application.texts("""
				select count(*)::text from shop_order
				 where group_formed_at >= '%s 00:00+08' and group_formed_at < '%s 00:00+08'""".formatted(from, to))
			.get(0);
	}

	private static String claimsOpen(IntakeApplication application) {
		return application.texts("""
				select count(*)::text from claim c
				 where not exists (select from claim_event e where e.claim_id = c.id)""").get(0);
	}

}
