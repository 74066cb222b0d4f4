package org.aftersales.demo;

/**
 * The staged cases of Taobao and Tmall in which goods are sent twice, one line a rule.
 */
final class SwapScenes {

	private SwapScenes() {
	}

	static void play(Stage stage) {
		exchanges(stage);
		reissuesAndRepairs(stage);
	}

	private static void neverSentAgain(Stage shoes) {
		// Signed, and nothing came: late, refused, and in the end refunded.
		shoes.claim("TB-R16")
			.exchange()
			.applied(400)
			.then("SELLER_AGREED", 390)
			.then("RETURN_ENTERED", 350)
			.then("RETURN_SIGNED", 300)
			.lapsesInto("REFUNDED")
			.alsoLapsesInto("TB-P12", "LATE_RESHIPMENT");
		shoes.claim("TB-R16")
			.exchange()
			.applied(400)
			.then("SELLER_AGREED", 390)
			.then("RETURN_ENTERED", 260)
			.lapsesInto("REFUNDED");
	}

	/**
	 * The buyer wanted other goods, sent his own back and then wanted his money.
	 */
	static void changedMinds(Stage shoes, String rule) {
		shoes.claim(rule)
			.exchange()
			.applied(300)
			.then("SELLER_AGREED", 290)
			.then("RETURN_ENTERED", 200)
			.then("RETURN_SIGNED", 150)
			.changedTo("RETURN_AND_REFUND", 120)
			.lapsesInto("REFUNDED");
		shoes.claim(rule)
			.exchange()
			.applied(400)
			.then("SELLER_AGREED", 390)
			.then("RETURN_ENTERED", 300)
			.changedTo("RETURN_AND_REFUND", 250)
			.lapsesInto("REFUNDED");
	}

	/**
	 * Several exchanges of one buyer that are late on one day: together no more than
	 * 100.00 (TB-P12).
	 */
	static void lateTogether(Stage stage, String skuCode, int claims) {
		stage.claim("TB-P12")
			.exchange()
			.of(skuCode)
			.times(claims)
			.applied(400)
			.then("SELLER_AGREED", 390)
			.then("RETURN_ENTERED", 350)
			.then("RETURN_SIGNED", 300)
			.then("RESHIPPED", 200)
			.lapsesInto("LATE_RESHIPMENT");
	}

	private static void exchanges(Stage shoes) {
		neverSentAgain(shoes);
		shoes.claim("TB-R13").exchange().applied(30).lapsesInto("AGREED");
		shoes.claim("TB-R14").exchange().applied(140).then("SELLER_REFUSED", 130).lapsesInto("CLOSED");
		shoes.claim("TB-R15").exchange().applied(190).then("SELLER_AGREED", 176).lapsesInto("CLOSED");
		shoes.claim("TB-R17")
			.exchange()
			.applied(420)
			.then("SELLER_AGREED", 410)
			.then("RETURN_ENTERED", 350)
			.then("RETURN_SIGNED", 290)
			.then("RESHIPPED", 252)
			.lapsesInto("COMPLETED");
	}

	private static void reissuesAndRepairs(Stage shoes) {
		shoes.claim("TB-R19")
			.reissue()
			.applied(300)
			.then("SELLER_AGREED", 290)
			.then("RESHIPPED", 100)
			.lapsesInto("LATE_RESHIPMENT");
		shoes.claim("TB-R22")
			.repair()
			.applied(1000)
			.then("SELLER_AGREED", 990)
			.then("RETURN_ENTERED", 900)
			.then("RESHIPPED", 150)
			.lapsesInto("LATE_RESHIPMENT");
		shoes.claim("TB-R18").reissue().applied(34).lapsesInto("AGREED");
		shoes.claim("TB-R20").reissue().applied(138).then("SELLER_REFUSED", 128).lapsesInto("CLOSED");
		shoes.claim("TB-R20")
			.reissue()
			.applied(300)
			.then("SELLER_AGREED", 290)
			.then("RESHIPPED", 250)
			.lapsesInto("COMPLETED");
		shoes.claim("TB-R21").repair().applied(60).lapsesInto("AGREED");
		shoes.claim("TB-R22").repair().applied(160).then("SELLER_REFUSED", 132).lapsesInto("CLOSED");
		shoes.claim("TB-R22").repair().applied(200).then("SELLER_AGREED", 175).lapsesInto("CLOSED");
		shoes.claim("TB-R22")
			.repair()
			.because("质量问题")
			.applied(600)
			.then("SELLER_AGREED", 590)
			.then("RETURN_ENTERED", 520)
			.then("RETURN_SIGNED", 450)
			.then("RESHIPPED", 258)
			.lapsesInto("COMPLETED");
	}

}
