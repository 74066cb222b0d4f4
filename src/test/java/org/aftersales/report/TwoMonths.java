package org.aftersales.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.aftersales.policy.Platform;

/**
 * Two shops over sixty days up to 2022-08-15: 120 orders, claims, late orders and failed
 * groups, the same in every run.
 */
final class TwoMonths {

	static final LocalDate FIRST = LocalDate.of(2022, 6, 17);

	static final LocalDate LAST = LocalDate.of(2022, 8, 15);

	private static final List<String> REASONS = List.of("大小尺寸与商品描述不符", "不想要了", "质量问题", "大小尺寸与商品描述不符", "其他原因", "做工瑕疵");

	private static final List<String> GOODS = List.of("高腰牛仔短裤女夏2022新款宽松韩版显瘦百搭卷边阔腿a字热裤", "灰色牛仔短裤女夏新款双扣超高腰", "牛仔裤女弹力抽绳");

	private TwoMonths() {
	}

	static ShopFixture facts(boolean oneLateNight) {
		ShopFixture shop = new ShopFixture().shop("pdd-5", Platform.PINDUODUO, "牛仔裤小店")
			.shop("tb-1", Platform.TAOBAO, "Denim House");
		for (int number = 0; number < 120; number++) {
			LocalDate day = FIRST.plusDays(number / 2);
			String paid = day.atTime(LocalTime.of(9 + number % 12, number % 60, (number * 7) % 60)).toString();
			paid = (paid.length() == 16) ? paid + ":00" : paid;
			String order = String.format(Locale.ROOT, "2207%02d-%015d", number % 28, 605631333790000L + number * 137L);
			String shopId = (number % 4 == 3) ? "tb-1" : "pdd-5";
			boolean failed = number % 29 == 11;
			shop.order(shopId, order, paid, failed ? null : paid, number == 60);
			if (failed) {
				judged(shop, order, "CANCELLED", day.plusDays(1) + paid.substring(10), oneLateNight);
			}
			else {
				sold(shop, number, order, day, paid, oneLateNight);
			}
		}
		return shop;
	}

	private static void sold(ShopFixture shop, int number, String order, LocalDate day, String paid,
			boolean oneLateNight) {
		if (number % 9 == 4) {
			String promise = day.plusDays(2) + paid.substring(10);
			if (!LocalDate.parse(promise.substring(0, 10)).isAfter(LAST)) {
				shop.late(order, promise, (number % 2 == 0) ? "5.00" : "3.00", recordedBy(promise, oneLateNight));
				shop.pickedUp(order, day.plusDays(3 + number % 4) + paid.substring(10));
			}
		}
		if (number % 7 < 2) {
			String claim = String.format(Locale.ROOT, "1575%07d", number * 911);
			shop.claim(order, claim, day.plusDays(3) + paid.substring(10), REASONS.get(number % REASONS.size()),
					GOODS.get(number % GOODS.size()), "黑色,XL", "SKU-" + number % 4);
			if (number % 5 == 0) {
				shop.event(claim, "BUYER_MODIFIED", day.plusDays(4) + "T12:00:00", "不想要了");
			}
			if (number % 3 == 0) {
				shop.event(claim, "REFUNDED", day.plusDays(6) + "T12:00:00");
			}
		}
	}

	private static void judged(ShopFixture shop, String order, String outcome, String at, boolean oneLateNight) {
		shop.decision(order, outcome, null, at, recordedBy(at, oneLateNight));
	}

	private static String recordedBy(String at, boolean oneLateNight) {
		return oneLateNight ? LAST.toString() : at.substring(0, 10);
	}

}
