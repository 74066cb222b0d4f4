package org.aftersales.demo;

/**
 * The staged cases of Taobao and Tmall, one line a rule; all numbers but tariffs are
 * hours before the cut-off. What a rule says stands in its policy pack.
 */
final class TaobaoScenes {

	private TaobaoScenes() {
	}

	static void shoes(Stage shoes) {
		claims(shoes, "TB-R11");
		SwapScenes.changedMinds(shoes, "TB-R29");
		left(shoes);
		receipts(shoes);
		SpringFestivalScenes.claims(shoes, "TB-R11");
		OldRuleScenes.taobao(shoes);
		shoes.order("TB-R24").paid(270).pickedUp(252).signed(200).lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-R24")
			.paid(330)
			.pickedUp(312)
			.signed(260)
			.pausedByClaim(100, 76)
			.lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-P01").of("YB-905-T42").paid(62).pickedUp(4).lapsesInto("LATE").owes("TB-P02", "8.99");
		shoes.order("TB-P01").of("YB-611-W37").paid(55).lapsesInto("LATE").owes("TB-P02", "3.00");
		shoes.order("TB-P01")
			.of("YB-207-K38")
			.paid(400)
			.promisedWithinHours(96)
			.pickedUp(290)
			.signed(240)
			.received(220)
			.lapsesInto("LATE")
			.owes("TB-P02", "12.95");
		bills(shoes);
		PostageScenes.shoes(shoes);
		ToldScenes.shoes(shoes);
	}

	/**
	 * What is cut, excused in time, and excused too late.
	 */
	private static void bills(Stage shoes) {
		SwapScenes.lateTogether(shoes, "YB-905-T42", 4);
		// 1798.00: 17.98 for late, and of 100.00 for out of stock what TB-P11 leaves.
		shoes.order("TB-P01")
			.of("YB-905-T42")
			.pieces(2)
			.paid(130)
			.lapsesInto("LATE")
			.owes("TB-P02", "17.98")
			.owes("TB-P03", "82.02");
		shoes.order("TB-P01")
			.of("YB-611-W37")
			.paid(80)
			.excused("force-majeure", "营商保 report 20260612-07: flood", "Li Wei", 34)
			.pickedUp(3)
			.lapsesInto("LATE")
			.owes("TB-P02", "0.00");
		shoes.order("TB-P01")
			.of("YB-905-T42")
			.paid(90)
			.excused("wrong-address", "chat of 14 June", "Li Wei", 6)
			.pickedUp(2)
			.lapsesInto("LATE")
			.owes("TB-P02", "8.99");
	}

	static void bedding(Stage bedding) {
		claims(bedding, "TB-R12");
		SwapScenes.changedMinds(bedding, "TB-R12");
		bedding.claim("TB-R33")
			.returnAndRefund()
			.route("hk")
			.applied(450)
			.then("SELLER_AGREED", 440)
			.then("RETURN_ENTERED", 370)
			.lapsesInto("REFUNDED");
		// 5196.00: 50.00 for late, and of 500.00 for out of stock what TB-P11 leaves.
		bedding.order("TB-P01")
			.of("MY-12-200")
			.pieces(4)
			.paid(130)
			.lapsesInto("LATE")
			.owes("TB-P07", "50.00")
			.owes("TB-P08", "450.00");
		PostageScenes.bedding(bedding);
		SwapScenes.lateTogether(bedding, "MY-12-200", 3);
		bedding.order("TB-P18").goods("same-day").paid(40).pickedUp(3).lapsesInto("LATE");
		receipts(bedding);
		SpringFestivalScenes.claims(bedding, "TB-R12");
		bedding.order("TB-R24").paid(275).pickedUp(255).signed(190).lapsesInto("RECEIPT_CONFIRMED");
		bedding.order("TB-P01").of("MY-12-200").paid(64).pickedUp(2).lapsesInto("LATE").owes("TB-P07", "50.00");
		bedding.order("TB-P01").of("MY-60-G15").paid(58).lapsesInto("LATE").owes("TB-P07", "22.95");
		bedding.order("TB-P01")
			.of("MY-08-1")
			.paid(500)
			.pickedUp(440)
			.signed(390)
			.received(370)
			.lapsesInto("LATE")
			.owes("TB-P07", "5.00");
		ToldScenes.bedding(bedding);
	}

	private static void claims(Stage stage, String confirmsReturn) {
		refunds(stage);
		returns(stage, confirmsReturn);
		SwapScenes.play(stage);
		disputes(stage);
	}

	private static void refunds(Stage shoes) {
		shoes.claim("TB-R01").refundBeforeShipping().applied(30).lapsesInto("REFUNDED");
		shoes.claim("TB-R01").refundBeforeShipping().goods("instant-refund").applied(3).lapsesInto("REFUNDED");
		shoes.claim("TB-R02").refundBeforeLaterShipping().applied(140).then("SELLER_REFUSED", 130).lapsesInto("CLOSED");
		shoes.claim("TB-R03")
			.refundBeforeShipping()
			.applied(60)
			.then("SELLER_REFUSED", 50)
			.then("BUYER_MODIFIED", 33)
			.lapsesInto("REFUNDED");
		shoes.claim("TB-R04").refundAfterShipping().applied(45).lapsesInto("REFUNDED");
		shoes.claim("TB-R04").refundAfterShipping().asks("9999.00").applied(44).lapsesInto("REFUNDED");
		shoes.claim("TB-R05").refundAfterShipping().applied(150).then("SELLER_REFUSED", 135).lapsesInto("CLOSED");
		shoes.claim("TB-R06")
			.refundAfterShipping()
			.applied(90)
			.then("SELLER_REFUSED", 70)
			.then("BUYER_MODIFIED", 47)
			.lapsesInto("REFUNDED");
	}

	private static void returns(Stage shoes, String confirmsReturn) {
		shoes.claim("TB-R07").returnAndRefund().applied(48).lapsesInto("AGREED");
		// Deemed agreed ten days ago; buyer and seller then did their part in time.
		shoes.claim("TB-R07")
			.returnAndRefund()
			.applied(290)
			.then("RETURN_ENTERED", 150)
			.then("RETURN_SIGNED", 70)
			.then("REFUNDED", 40)
			.lapsesInto("AGREED");
		// Deemed agreed, and the goods never came: two lapses in one night.
		shoes.claim("TB-R07").returnAndRefund().applied(212).lapsesInto("AGREED").alsoLapsesInto("TB-R10", "CLOSED");
		shoes.claim("TB-R08").returnAndRefund().applied(150).then("SELLER_REFUSED", 128).lapsesInto("CLOSED");
		shoes.claim("TB-R09")
			.returnAndRefund()
			.applied(100)
			.then("SELLER_REFUSED", 80)
			.then("BUYER_MODIFIED", 50)
			.lapsesInto("AGREED");
		shoes.claim("TB-R10").returnAndRefund().applied(200).then("SELLER_AGREED", 180).lapsesInto("CLOSED");
		shoes.claim(confirmsReturn)
			.returnAndRefund()
			.applied(260)
			.then("SELLER_AGREED", 250)
			.then("RETURN_ENTERED", 178)
			.lapsesInto("REFUNDED");
		shoes.claim(confirmsReturn)
			.returnAndRefund()
			.because("大小尺寸与商品描述不符")
			.applied(200)
			.then("SELLER_AGREED", 190)
			.then("RETURN_ENTERED", 120)
			.then("RETURN_SIGNED", 60)
			.lapsesInto("REFUNDED");
	}

	private static void disputes(Stage shoes) {
		shoes.claim("TB-R38")
			.returnAndRefund()
			.applied(250)
			.then("SELLER_REFUSED", 240)
			.then("PLATFORM_INTERVENED", 200)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
		shoes.claim("TB-R38")
			.returnAndRefund()
			.applied(260)
			.then("SELLER_REFUSED", 250)
			.then("PLATFORM_INTERVENED", 210)
			.then("BUYER_EVIDENCE_GIVEN", 180)
			.then("CLOSED", 60)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
	}

	private static void receipts(Stage shoes) {
		shoes.order("TB-R24").goods("virtual").paid(100).pickedUp(90).lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-R24").goods("auto-ship").paid(40).pickedUp(30).lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-R24").goods("auto-top-up").paid(10).pickedUp(9).lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-R24").goods("surface").paid(760).pickedUp(750).signed(700).lapsesInto("RECEIPT_CONFIRMED");
		shoes.order("TB-R34").goods("cod-overseas").paid(900).pickedUp(880).signed(800).lapsesInto("RECEIPT_CONFIRMED");
		// TB-R25, TB-R26: more time for the buyer, then for the seller.
		shoes.order("TB-R24")
			.paid(420)
			.pickedUp(400)
			.signed(350)
			.granted("confirm-receipt", "buyer", 72, 200)
			.granted("confirm-receipt", "seller", 72, 100)
			.lapsesInto("RECEIPT_CONFIRMED");
		// TB-R27 moves the closing of the trade, not the promise.
		shoes.order("TB-P01")
			.paid(500)
			.granted("ship", "seller", 240, 460)
			.pickedUp(430)
			.signed(380)
			.received(370)
			.lapsesInto("LATE");
		// The platform itself grants more time for the promise.
		shoes.order("TB-P01")
			.paid(500)
			.granted("ship", "platform", 72, 460)
			.pickedUp(340)
			.signed(290)
			.received(280)
			.lapsesInto("LATE");
	}

	/**
	 * What the night must leave alone.
	 */
	private static void left(Stage shoes) {
		// The deadline is the cut-off itself: not yet lapsed.
		shoes.waitingClaim().returnAndRefund().applied(36).stillWaits();
		shoes.waitingClaim().refundBeforeShipping().applied(5).stillWaits();
		shoes.waitingClaim().exchange().applied(40).then("SELLER_AGREED", 30).stillWaits();
		shoes.waitingClaim()
			.returnAndRefund()
			.applied(90)
			.then("SELLER_REFUSED", 70)
			.then("PLATFORM_INTERVENED", 61)
			.stillWaits();
		// Stopped by the platform long ago; the refused claim's five days no longer run.
		shoes.waitingClaim()
			.returnAndRefund()
			.applied(220)
			.then("SELLER_REFUSED", 200)
			.then("PLATFORM_INTERVENED", 190)
			.then("BUYER_EVIDENCE_GIVEN", 160)
			.then("EVIDENCE_GIVEN", 150)
			.stillWaits();
	}

}
