package org.aftersales.demo;

/**
 * The staged cases of JD, one line a rule.
 */
final class JdScenes {

	private JdScenes() {
	}

	static void digital(Stage digital) {
		digital.order("JD-06")
			.of("JG-52-W")
			.paid(200)
			.promisedWithinHours(48)
			.pickedUp(100)
			.signed(60)
			.lapsesInto("LATE");
		digital.claim("JD-05").returnAndRefund().applied(60).lapsesInto("REFUNDED");
		digital.claim("JD-01")
			.returnAndRefund()
			.applied(200)
			.then("SELLER_REFUSED", 190)
			.then("PLATFORM_INTERVENED", 150)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
		PostageScenes.digital(digital);
		digital.claim("JD-02")
			.returnAndRefund()
			.applied(300)
			.then("SELLER_REFUSED", 290)
			.then("PLATFORM_INTERVENED", 280)
			.then("EVIDENCE_GIVEN", 270)
			.then("EVIDENCE_ASKED", 200)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE");
		digital.claim("JD-03")
			.returnAndRefund()
			.applied(300)
			.then("SELLER_REFUSED", 290)
			.then("PLATFORM_INTERVENED", 280)
			.then("EVIDENCE_GIVEN", 270)
			.then("RULED", 200)
			.then("REFUNDED", 150)
			.lapsesInto("EXECUTED_BY_PLATFORM");
		ToldScenes.digital(digital);
	}

}
