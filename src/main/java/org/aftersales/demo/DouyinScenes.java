package org.aftersales.demo;

/**
 * The staged cases of Douyin, one line a rule.
 */
final class DouyinScenes {

	private DouyinScenes() {
	}

	static void beauty(Stage beauty) {
		beauty.order("DY-01").of("CS-03-30").paid(200).promisedWithinHours(72).pickedUp(115).lapsesInto("LATE");
		beauty.order("DY-01")
			.of("CS-18-2")
			.paid(300)
			.promisedWithinHours(72)
			.lapsesInto("LATE")
			.alsoLapsesInto("DY-02", "OUT_OF_STOCK");
		PostageScenes.beauty(beauty);
		beauty.claim("DY-08").refundBeforeShipping().goods("speed-refund").applied(5).lapsesInto("REFUNDED");
		ToldScenes.beauty(beauty);
	}

}
