package org.aftersales.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.penalty.DueOrder.Fate;
import org.aftersales.report.ShopFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShopRecordTests {

	private static final BusinessDate DATE = ShopFixture.date("2026-09-15");

	/**
	 * ME-18 at its limits: late and due of the day, late and due of the day before. At
	 * the per cent and at the number itself a limit is reached: 100 / 200 is 50 %, 200 /
	 * 666 is 30.03 %, 200 / 667 is 29.99 %, 200 / 500 is 40 %.
	 */
	@ParameterizedTest
	@CsvSource({ "100, 200, 0, 0, ITEM_BAN", "99, 100, 0, 0, ", "100, 201, 0, 0, ", "200, 666, 0, 0, NO_ORDERS",
			"200, 667, 0, 0, ", "199, 500, 200, 500, ", "200, 500, 200, 500, NO_ORDERS" })
	void theGravestLimitOfTheDayIsNamed(int late, int due, int lateBefore, int dueBefore, LateLimit expected) {
		assertThat(LateLimit.gravest(new LateDay(due, late), new LateDay(dueBefore, lateBefore)))
			.isEqualTo(Optional.ofNullable(expected));
	}

	/** 200 of 500 is 40 %; 199 are too few, and 200 of 501 is 39.92 %. */
	@ParameterizedTest
	@CsvSource({ "200, 500, 200, 500, true", "200, 500, 199, 250, false", "200, 501, 200, 500, false" })
	void aHundredOrdersADayNeedTwoDays(int late, int due, int lateBefore, int dueBefore, boolean expected) {
		assertThat(LateLimit.ORDERS_100.isReached(new LateDay(due, late), new LateDay(dueBefore, lateBefore)))
			.isEqualTo(expected);
	}

	/** X37p (found): Douyin, 1000 due, 800 late: 80 %, the next day no orders. */
	@Test
	void x37pEightHundredOfAThousandLateMeansNoOrdersTheNextDay() {
		ShopRecord shop = shop("douyin");
		IntStream.range(0, 1000).forEach((number) -> shop.add(order(shop, (number < 800) ? Fate.BROKEN : Fate.KEPT)));

		assertThat(shop.today()).isEqualTo(new LateDay(1000, 800));
		assertThat(shop.gravest()).contains(LateLimit.NO_ORDERS);
	}

	@Test
	void ordersThatAreExemptCancelledOrNotJudgedCountInNoRate() {
		ShopRecord shop = shop("douyin");
		for (Fate fate : Fate.values()) {
			shop.add(order(shop, fate));
		}

		assertThat(shop.today()).isEqualTo(new LateDay(2, 1));
		assertThat(shop.due48()).isEqualTo(2);
	}

	@Test
	void noOtherPlatformHasTheseLimits() {
		ShopRecord shop = shop("pinduoduo");
		IntStream.range(0, 200).forEach((number) -> shop.add(order(shop, Fate.BROKEN)));

		assertThat(shop.gravest()).isEmpty();
		assertThat(shop.reaches(LateLimit.NO_ORDERS)).isFalse();
	}

	private static ShopRecord shop(String platform) {
		return new ShopRecord(new DueOrder.Shop("s", "Shop", platform), DATE);
	}

	private static DueOrder order(ShopRecord shop, Fate fate) {
		Instant paid = Instant.parse("2026-09-13T02:00:00Z");
		Instant due = Instant.parse("2026-09-15T02:00:00Z");
		return new DueOrder(1, shop.shop(), LocalDate.parse("2026-09-15"), paid, due, Optional.empty(), fate,
				Optional.empty(), due);
	}

}
