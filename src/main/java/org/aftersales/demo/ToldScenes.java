package org.aftersales.demo;

/**
 * The staged cases of broken promises that no clock finds: somebody reports them, or the
 * seller had named a day. One line a rule; all numbers but tariffs are hours before the
 * cut-off.
 */
final class ToldScenes {

	private static final String EMPTY_PARCEL = "photos of the unpacking: an empty box";

	private static final String CHAT = "chat of the day: \"nothing left in the warehouse\"";

	private ToldScenes() {
	}

	static void shoes(Stage shoes) {
		// TB-P04 (2): 30 % of 159.00.
		sent(shoes, "TB-P04", "YB-611-W36").told(Word.reported("false-shipping-goods", EMPTY_PARCEL, 40, 30))
			.costs("47.70");
		// TB-P12: 5 % of 259.00. TB-P13 prices nothing before August: the promise itself
		// is overdue.
		sent(shoes, "TB-P12", "YB-207-K37")
			.told(Word.reported("after-sale-promise", "an exchange refused without ground", 30, 20))
			.told(Word.promised("DISCOUNT", "20 yuan back for a review", "20.00", 90, 30))
			.costs("12.95");
		// TB-P14: 1 % of 80.00 is 0.80, at least 3.00; 1 % of 459.00.
		sent(shoes, "TB-P14", "YB-330-A37").told(Word.lateGift("80.00", "photo of the parcel without its gift", 40, 20))
			.costs("3.00");
		sent(shoes, "TB-P14", "YB-330-A38")
			.told(Word.promised("GIFT", "a travel bag with the shoes", "459.00", 100, 40))
			.costs("4.59");
		// Admitted within 48 hours of the payment: 10 % of 159.00, and no stock-out
		// besides.
		shoes.order("TB-P03")
			.of("YB-611-W37")
			.paid(200)
			.told(Word.reported("out-of-stock-admitted", CHAT, 165, 160))
			.costs("15.90")
			.alsoLapsesInto("TB-P01", "LATE")
			.owes("TB-P02", "3.00");
		// A price rise was asked for: 10 % of 1798.00 within 500; TB-P11 allows 500.
		shoes.order("TB-P03")
			.of("YB-905-T42")
			.pieces(2)
			.paid(150)
			.told(Word.serious("out-of-stock", "chat: \"only for 200 yuan more\"", 130, 120))
			.costs("179.80")
			.alsoLapsesInto("TB-P01", "LATE")
			.owes("TB-P02", "17.98");
	}

	static void bedding(Stage bedding) {
		// 30 % of 1299.00, and 10 % of 459.00 beside 5 % for late.
		sent(bedding, "TB-P09", "MY-12-200").told(Word.reported("false-shipping-goods", EMPTY_PARCEL, 40, 30))
			.costs("389.70");
		bedding.order("TB-P08")
			.of("MY-60-G15")
			.paid(200)
			.told(Word.reported("out-of-stock-admitted", CHAT, 165, 160))
			.costs("45.90")
			.alsoLapsesInto("TB-P01", "LATE")
			.owes("TB-P07", "22.95");
	}

	static void appliances(Stage appliances) {
		// 5 % of 319.00 beside 1 % for late; 5 % of 169.00; 30 % of 179.00.
		appliances.order("PD-P02")
			.of("NZ-92-5")
			.paid(60)
			.told(Word.reported("out-of-stock", CHAT, 30, 20))
			.costs("15.95")
			.alsoLapsesInto("PD-T03", "LATE")
			.owes("PD-P01c", "3.19");
		sent(appliances, "PD-P03c", "NZ-40-W")
			.told(Word.reported("false-shipping-goods", "the number is of another parcel", 40, 30))
			.costs("8.45");
		sent(appliances, "PD-P04b", "NZ-40-R").told(Word.reported("fraud-shipping", EMPTY_PARCEL, 40, 30))
			.costs("53.70");
		// So much that the summary of a month would show nothing else: in March.
		sent(appliances.before("2026-03-02T00:00:00"), "PD-P05", "NZ-15-P")
			.told(Word.reported("off-platform", "ruling 20260228-3 on a chat message", 60, 30))
			.costs("100000.00");
		// The spring of 2025: 25 % of 169.00 = 42.25, cut to whole yuan; once 79.00.
		Stage old = appliances.before("2025-05-13T00:00:00");
		sent(old, "PD-P03b", "NZ-40-W")
			.told(Word.reported("false-shipping-goods", "the number is of another parcel", 40, 30))
			.costs("42.00");
		sent(old, "PD-P04a", "NZ-15-P").told(Word.reported("fraud-shipping", EMPTY_PARCEL, 40, 30)).costs("79.00");
		sent(old, "PD-P05", "NZ-15-G")
			.told(Word.reported("off-platform", "ruling 20250512-1 on a chat message", 60, 30))
			.costs("100000.00");
	}

	static void digital(Stage digital) {
		// 30 % of 128.00 beside late; 10 % of 299.00; and by law three times 299.00.
		digital.order("JD-07")
			.of("JG-08-65")
			.paid(60)
			.promisedWithinHours(48)
			.told(Word.reported("out-of-stock", CHAT, 30, 20))
			.costs("38.40")
			.alsoLapsesInto("JD-06", "LATE");
		sent(digital, "JD-07", "JG-52-B").told(Word.reported("wrong-description", "no noise cancelling at all", 40, 30))
			.costs("29.90");
		sent(digital, "LW-10", "JG-52-W").told(Word.reported("fraud", "ruling 20260613-8: counterfeit", 40, 30))
			.costs("897.00");
	}

	static void beauty(Stage beauty) {
		// 30 % of 149.00, 5 % of 118.00, 10 % of 68.00.
		sent(beauty, "DY-03", "CS-03-30").told(Word.reported("fraud-shipping", EMPTY_PARCEL, 40, 30)).costs("44.70");
		sent(beauty, "DY-04", "CS-18-2")
			.told(Word.reported("appointed-delivery", "agreed for 13 June, delivered on 14 June", 40, 30))
			.costs("5.90");
		sent(beauty, "DY-06", "CS-18-1")
			.told(Word.reported("after-sale-promise", "a return refused without ground", 40, 30))
			.costs("6.80");
	}

	private static OrderScene sent(Stage stage, String rule, String skuCode) {
		return stage.order(rule).of(skuCode).paid(110).pickedUp(100).signed(50).received(45);
	}

}
