package org.aftersales.demo;

/**
 * The staged cases of Pinduoduo, one line a rule; all numbers but tariffs are hours
 * before the cut-off. Cases that need the steps of a claim or the scans of a parcel are
 * in the shop that writes the tables directly, for the export files know neither.
 */
final class PinduoduoScenes {

	private PinduoduoScenes() {
	}

	static void kitchen(Stage kitchen) {
		kitchen.order("PD-T01").groupNeverForms().paid(31).lapsesInto("CANCELLED");
		kitchen.order("PD-T03").of("GC-310-6").paid(61).pickedUp(5).lapsesInto("LATE").owes("PD-P01c", "3.00");
		kitchen.order("PD-T03").of("GC-466-26").paid(56).lapsesInto("LATE").owes("PD-P01c", "4.69");
		kitchen.order("PD-T08").paid(385).pickedUp(368).lapsesInto("RECEIPT_CONFIRMED");
		kitchen.claim("PD-R01").refundBeforeShipping().applied(41).lapsesInto("REFUNDED");
		kitchen.claim("PD-R02").refundAfterShipping().applied(57).lapsesInto("WITH_PLATFORM");
		kitchen.claim("PD-R02").returnAndRefund().applied(66).lapsesInto("AGREED");
		// The back-log of a sale in May 2025, when late shipping still cost a flat sum.
		kitchen.order("PD-T03")
			.of("GC-105-S")
			.longAgo("2025-05-10T10:12:40", "2025-05-13T18:05:11", "2025-05-17T20:31:02")
			.lapsesInto("LATE")
			.owes("PD-P01a", "5.00");
		kitchen.order("PD-T03")
			.of("GC-466-24")
			.longAgo("2025-05-10T21:47:03", "2025-05-13T18:05:12", "2025-05-18T09:15:44")
			.lapsesInto("LATE")
			.owes("PD-P01a", "5.00");
		kitchen.order("PD-T03")
			.of("GC-310-18")
			.longAgo("2025-05-11T08:33:26", "2025-05-13T18:05:14", "2025-05-16T19:02:50")
			.lapsesInto("LATE")
			.owes("PD-P01a", "5.00");
		// The deadline is the cut-off itself: not yet lapsed.
		kitchen.waitingClaim().refundBeforeShipping().applied(36).stillWaits();
		kitchen.waitingClaim().returnAndRefund().applied(20).stillWaits();
		kitchen.waitingClaim().refundAfterShipping().applied(31).stillWaits();
	}

	static void storage(Stage storage) {
		storage.order("PD-T01").groupNeverForms().paid(90).lapsesInto("CANCELLED");
		storage.order("PD-T03")
			.of("SN-021-X")
			.paid(330)
			.pickedUp(270)
			.received(200)
			.lapsesInto("LATE")
			.owes("PD-P01c", "3.00");
		storage.waitingClaim().returnAndRefund().applied(13).stillWaits();
	}

	static void appliances(Stage appliances) {
		appliances.order("PD-T01").groupNeverForms().paid(28).lapsesInto("CANCELLED");
		appliances.order("PD-T03").of("NZ-92-7").paid(60).pickedUp(3).lapsesInto("LATE").owes("PD-P01c", "4.09");
		appliances.order("PD-T04")
			.paid(62)
			.pickedUp(40)
			.firstTraceHoursLater(300)
			.parcelLapsesInto("TRACE_MISSING")
			.owes("PD-T04", "5.00");
		appliances.order("PD-T04")
			.paid(150)
			.pickedUp(130)
			.firstTraceHoursLater(31)
			.signed(50)
			.parcelLapsesInto("TRACE_MISSING")
			.owes("PD-T04", "5.00");
		appliances.order("PD-T08").paid(390).pickedUp(371).signed(320).lapsesInto("RECEIPT_CONFIRMED");
		claims(appliances);
		orders(appliances);
		hubs(appliances);
		OldRuleScenes.pinduoduo(appliances);
		PostageScenes.appliances(appliances);
		appliances.waitingClaim().returnAndRefund().applied(120).then("SELLER_AGREED", 100).stillWaits();
		ToldScenes.appliances(appliances);
	}

	/**
	 * Claims whose steps are known.
	 */
	static void claims(Stage stage) {
		stage.claim("PD-R01").refundBeforeShipping().applied(50).lapsesInto("REFUNDED");
		stage.claim("PD-R08").refundBeforeShipping().goods("speed-refund").applied(4).lapsesInto("REFUNDED");
		stage.claim("PD-R02").refundAfterShipping().applied(55).lapsesInto("WITH_PLATFORM");
		stage.claim("PD-R02").returnAndRefund().applied(60).lapsesInto("AGREED");
		stage.claim("PD-R03").returnAndRefund().applied(150).then("SELLER_REFUSED", 131).lapsesInto("CLOSED");
		stage.claim("PD-R04").returnAndRefund().applied(200).then("SELLER_AGREED", 177).lapsesInto("CLOSED");
		stage.claim("PD-R05")
			.returnAndRefund()
			.applied(260)
			.then("SELLER_AGREED", 250)
			.then("RETURN_ENTERED", 180)
			.lapsesInto("REFUNDED");
		stage.claim("PD-R05")
			.returnAndRefund()
			.because("质量问题")
			.applied(170)
			.then("SELLER_AGREED", 160)
			.then("RETURN_ENTERED", 100)
			.then("RETURN_SIGNED", 35)
			.lapsesInto("REFUNDED");
		stage.claim("PD-R09")
			.returnAndRefund()
			.applied(150)
			.then("SELLER_REFUSED", 140)
			.then("PLATFORM_INTERVENED", 100)
			.then("REFUNDED", 20)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
	}

	/**
	 * Orders whose parcels' scans are known.
	 */
	static void orders(Stage stage) {
		stage.order("PD-T01").groupNeverForms().paid(100).lapsesInto("CANCELLED");
		stage.order("PD-T03").paid(72).pickedUp(10).lapsesInto("LATE");
		stage.order("PD-T05").goods("direct-mail").paid(140).pickedUp(10).lapsesInto("LATE");
		stage.order("PD-T06").goods("presale").paid(740).pickedUp(10).lapsesInto("LATE");
		stage.order("PD-T04").paid(62).pickedUp(40).firstTraceHoursLater(300).parcelLapsesInto("TRACE_MISSING");
		stage.order("PD-T08").paid(400).pickedUp(380).signed(320).lapsesInto("RECEIPT_CONFIRMED");
	}

	private static void hubs(Stage stage) {
		stage.order("PD-P03c").paid(45).parcel("NUMBER_GIVEN", 40).pickedUp(8).parcelLapsesInto("FALSE_SHIPPING");
		stage.order("PD-P03c")
			.paid(100)
			.parcel("PICKED_UP", 80)
			.parcel("TRACE", 60)
			.parcel("TRACE", 20)
			.parcelLapsesInto("FALSE_SHIPPING");
		stage.order("PD-P03c")
			.paid(100)
			.parcel("PICKED_UP", 80)
			.parcel("TRACE", 60)
			.parcel("TRACE", 40)
			.parcel("LEFT_FIRST_HUB", 20)
			.parcelLapsesInto("FALSE_SHIPPING");
	}

}
