package org.aftersales.demo;

/**
 * The staged cases of postage: who pays the way of goods that came back. All numbers but
 * amounts are hours before the cut-off.
 */
final class PostageScenes {

	private PostageScenes() {
	}

	static void shoes(Stage shoes) {
		// The seller is at fault: 12.00 for the way back; the way out was free.
		signed(shoes.claim("TB-R11").because("大小尺寸与商品描述不符"))
			.cameBack(CameBack.because("not-as-described").freight("12.00"), 30)
			.lapsesInto("REFUNDED")
			.owes("FR-01", "12.00");
		// The buyer bears 15.00, but not the 3.00 more to another address.
		signed(shoes.claim("TB-R11"))
			.cameBack(CameBack.because("no-reason").freight("15.00").toAnotherAddressFor("3.00"), 25)
			.lapsesInto("REFUNDED")
			.owes("FR-07", "3.00");
	}

	static void bedding(Stage bedding) {
		// A heavy parcel: of 31.50 the insurance pays 26.00, the buyer bears the rest.
		signed(bedding.claim("TB-R12"))
			.cameBack(CameBack.because("no-reason").freight("31.50").insuredBy("return-guarantee"), 28)
			.lapsesInto("REFUNDED")
			.owes("FR-14", "26.00");
	}

	static void appliances(Stage appliances) {
		// The subsidy pays 8.00 of 10.00; the item reached the standard: 2.00 are left.
		appliances.claim("PD-R05")
			.returnAndRefund()
			.because("质量问题")
			.applied(170)
			.then("SELLER_AGREED", 160)
			.then("RETURN_ENTERED", 100)
			.then("RETURN_SIGNED", 35)
			.subsidized(CameBack.because("quality").freight("10.00").standing("2.5", 12, "2.0", 10), 300, 159, "8.00")
			.lapsesInto("REFUNDED")
			.owes("PD-P08", "8.00")
			.owes("PD-R11", "2.00");
	}

	static void digital(Stage digital) {
		// The merchant did not answer the platform: the freight is his.
		digital.claim("JD-01")
			.returnAndRefund()
			.applied(210)
			.then("SELLER_REFUSED", 200)
			.then("PLATFORM_INTERVENED", 160)
			.then("REFUNDED", 120)
			.cameBack(CameBack.because("other").freight("11.00"), 110)
			.lapsesInto("JUDGED_WITHOUT_EVIDENCE")
			.owes("JD-01", "11.00");
	}

	static void beauty(Stage beauty) {
		// Without a reason the buyer bears 9.00 by the law, and the insurance pays them.
		beauty.waitingClaim()
			.returnAndRefund()
			.applied(120)
			.then("SELLER_AGREED", 110)
			.then("RETURN_ENTERED", 90)
			.then("REFUNDED", 40)
			.cameBack(CameBack.because("no-reason").freight("9.00").insuredBy("douyin"), 30)
			.stillWaits()
			.owes("FR-16", "9.00");
	}

	/**
	 * A return that was signed for 60 hours before the cut-off.
	 */
	private static ClaimScene signed(ClaimScene claim) {
		return claim.returnAndRefund()
			.applied(200)
			.then("SELLER_AGREED", 190)
			.then("RETURN_ENTERED", 120)
			.then("RETURN_SIGNED", 60);
	}

}
