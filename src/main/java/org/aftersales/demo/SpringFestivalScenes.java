package org.aftersales.demo;

/**
 * Cases of the Spring Festival of 2026, when other durations held for what was entered in
 * those two weeks. Hours count before the end of the window.
 */
final class SpringFestivalScenes {

	private static final String END_OF_WINDOW = "2026-02-24T00:00:00";

	private SpringFestivalScenes() {
	}

	static void claims(Stage shop, String confirmsReturn) {
		Stage festival = shop.before(END_OF_WINDOW);
		festival.claim("TB-R04").refundAfterShipping().applied(200).lapsesInto("REFUNDED");
		festival.claim("TB-R05").refundAfterShipping().applied(210).then("SELLER_REFUSED", 200).lapsesInto("CLOSED");
		festival.claim("TB-R06")
			.refundAfterShipping()
			.applied(210)
			.then("SELLER_REFUSED", 200)
			.then("BUYER_MODIFIED", 190)
			.lapsesInto("REFUNDED");
		festival.claim("TB-R07").returnAndRefund().applied(200).lapsesInto("AGREED").alsoLapsesInto("TB-R10", "CLOSED");
		festival.claim("TB-R08").returnAndRefund().applied(210).then("SELLER_REFUSED", 200).lapsesInto("CLOSED");
		festival.claim("TB-R09")
			.returnAndRefund()
			.applied(210)
			.then("SELLER_REFUSED", 200)
			.then("BUYER_MODIFIED", 190)
			.lapsesInto("AGREED");
		festival.claim(confirmsReturn)
			.returnAndRefund()
			.applied(210)
			.then("SELLER_AGREED", 205)
			.then("RETURN_ENTERED", 150)
			.lapsesInto("REFUNDED");
		festival.claim("TB-R38")
			.returnAndRefund()
			.applied(210)
			.then("SELLER_REFUSED", 205)
			.then("PLATFORM_INTERVENED", 200)
			.then("BUYER_EVIDENCE_GIVEN", 150)
			.then("CLOSED", -200)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
		otherGoods(festival);
	}

	private static void otherGoods(Stage festival) {
		festival.claim("TB-R13").exchange().applied(200).lapsesInto("AGREED").alsoLapsesInto("TB-R15", "CLOSED");
		festival.claim("TB-R14").exchange().applied(210).then("SELLER_REFUSED", 200).lapsesInto("CLOSED");
		festival.claim("TB-R16")
			.exchange()
			.applied(210)
			.then("SELLER_AGREED", 205)
			.then("RETURN_ENTERED", 190)
			.then("RETURN_SIGNED", 170)
			.lapsesInto("REFUNDED");
		festival.claim("TB-R17")
			.exchange()
			.applied(320)
			.then("SELLER_AGREED", 315)
			.then("RETURN_ENTERED", 300)
			.then("RETURN_SIGNED", 290)
			.then("RESHIPPED", 260)
			.lapsesInto("COMPLETED");
		festival.claim("TB-R18")
			.reissue()
			.applied(200)
			.lapsesInto("AGREED")
			.alsoLapsesInto("TB-R19", "LATE_RESHIPMENT");
		festival.claim("TB-R20").reissue().applied(210).then("SELLER_REFUSED", 200).lapsesInto("CLOSED");
		festival.claim("TB-R21").repair().applied(200).lapsesInto("AGREED").alsoLapsesInto("TB-R22", "CLOSED");
	}

	static void parcels(Stage shop) {
		Stage festival = shop.before(END_OF_WINDOW);
		// TB-P17: promised no earlier than the floor after the holidays.
		festival.order("TB-P01").paid(200).lapsesInto("LATE").alsoLapsesInto("TB-P03", "OUT_OF_STOCK");
		festival.order("TB-P05")
			.route("same-province")
			.paid(200)
			.parcel("PICKED_UP", 190)
			.parcel("TRACE", 180)
			.parcelLapsesInto("TRACE_STUCK")
			.parcelAlsoLapsesInto("TB-P06", "TRACE_ABNORMAL");
	}

}
