package org.aftersales.demo;

/**
 * Cases of years long past that nobody had looked at: the rules of their own day judge
 * them.
 */
final class OldRuleScenes {

	private OldRuleScenes() {
	}

	static void taobao(Stage shop) {
		taobao2020(shop.before("2025-12-20T00:00:00"));
		taobao2012(shop.before("2019-08-01T00:00:00"));
	}

	private static void taobao2020(Stage old) {
		old.claim("TB-H05").refundBeforeShipping().applied(100).lapsesInto("REFUNDED");
		old.claim("TB-H05").refundAfterShipping().applied(200).lapsesInto("REFUNDED");
		old.claim("TB-H05").returnAndRefund().applied(300).then("SELLER_REFUSED", 290).lapsesInto("CLOSED");
		old.claim("TB-H05").returnAndRefund().applied(400).then("SELLER_AGREED", 390).lapsesInto("CLOSED");
		old.claim("TB-H04")
			.returnAndRefund()
			.applied(500)
			.then("SELLER_AGREED", 490)
			.then("RETURN_ENTERED", 450)
			.lapsesInto("REFUNDED");
		old.order("TB-R24").paid(400).pickedUp(390).signed(300).lapsesInto("RECEIPT_CONFIRMED");
		old.order("TB-P01")
			.of("YB-611-W36")
			.paid(200)
			.pickedUp(140)
			.signed(90)
			.lapsesInto("LATE")
			.owes("TB-P02", "3.00");
	}

	private static void taobao2012(Stage old) {
		old.claim("TB-H01").refundBeforeShipping().applied(300).lapsesInto("REFUNDED");
		old.claim("TB-H01").returnAndRefund().applied(400).lapsesInto("AGREED").alsoLapsesInto("TB-H03", "CLOSED");
		old.claim("TB-H02").refundAfterShipping().applied(300).then("SELLER_REFUSED", 290).lapsesInto("CLOSED");
		old.claim("TB-H04")
			.returnAndRefund()
			.applied(500)
			.then("SELLER_AGREED", 490)
			.then("RETURN_ENTERED", 450)
			.lapsesInto("REFUNDED");
		old.order("TB-R24").paid(400).pickedUp(390).signed(300).lapsesInto("RECEIPT_CONFIRMED");
	}

	/**
	 * The spring of 2025, before the change of May.
	 */
	static void pinduoduo(Stage shop) {
		PinduoduoScenes.claims(shop.before("2025-05-13T00:00:00"));
		PinduoduoScenes.orders(shop.before("2025-05-13T00:00:00"));
		shop.before("2025-05-13T00:00:00")
			.order("PD-P03b")
			.paid(45)
			.parcel("NUMBER_GIVEN", 40)
			.pickedUp(8)
			.parcelLapsesInto("FALSE_SHIPPING");
	}

}
