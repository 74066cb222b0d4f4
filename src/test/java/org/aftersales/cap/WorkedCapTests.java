package org.aftersales.cap;

import java.util.List;
import java.util.stream.Stream;

import org.aftersales.cap.LegalSettlement.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.aftersales.cap.OrderFixtures.cap;
import static org.aftersales.cap.OrderFixtures.caps;
import static org.aftersales.cap.OrderFixtures.claim;
import static org.aftersales.cap.OrderFixtures.fullReduction;
import static org.aftersales.cap.OrderFixtures.item;
import static org.aftersales.cap.OrderFixtures.off;
import static org.aftersales.cap.OrderFixtures.offItem;
import static org.aftersales.cap.OrderFixtures.order;
import static org.aftersales.cap.OrderFixtures.refund;
import static org.aftersales.cap.OrderFixtures.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples of rule book 11.1 that are caps, by their id. X15, X16 and X18 are
 * shown on the money algebra. All are found in sources unless they say derived.
 */
class WorkedCapTests {

	static Stream<Arguments> examples() {
		return Stream.of(
				// 30 − 20 × (30 / 100)
				Arguments.of("X01",
						order("80", "0", item("A", "30", 1), item("rest", "70", 1))
							.less(List.of(off(DiscountKind.COUPON, "20"))),
						"A", "24.00", "CAP-02"),
				// 200 − 100 / (510 − 10) × 200
				Arguments.of("X02", fullReduction(), "A", "160.00", "CAP-03"),
				// derived: 300 − 100 / 500 × 300
				Arguments.of("X02 the other", fullReduction(), "B", "240.00", "CAP-03"),
				// 16 / 19 × 1, 8, 10; the source does not say what kind the 3 off are.
				Arguments.of("X05", x05(), "A", "0.84", "CAP-02"), Arguments.of("X05", x05(), "B", "6.74", "CAP-02"),
				Arguments.of("X05", x05(), "C", "8.42", "CAP-02"),
				Arguments.of("X06", order("5.8", "5", item("A", "0.8", 1)), "A", "0.80", "CAP-04"),
				// 190 / 210 × 100 = 90.476…
				Arguments.of("X07", crossShop(), "A", "90.48", "CAP-13"),
				Arguments.of("X07", crossShop(), "B", "99.52", "CAP-13"),
				Arguments.of("X10", redPacket(), "A", "38.00", "CAP-12"),
				Arguments.of("X10", redPacket(), "B", "57.00", "CAP-12"),
				Arguments.of("X11",
						order("7", "0", item("A", "10", 1)).less(List.of(off(DiscountKind.PLATFORM_COUPON, "3"))), "A",
						"7.00", "CAP-05"),
				Arguments.of("X13",
						order("98", "0", item("A", "10", 1), item("B", "90", 1)).less(List.of(offItem("A", "2"))), "A",
						"8.00", "CAP-06"),
				Arguments.of("X13",
						order("98", "0", item("A", "10", 1), item("B", "90", 1)).less(List.of(offItem("A", "2"))), "B",
						"90.00", "CAP-06"));
	}

	@ParameterizedTest(name = "{0} {2}: {3}")
	@MethodSource("examples")
	void theCapIsThatOfTheExample(String id, PaidOrder order, String item, String expected, String rule) {
		assertThat(cap(order, item).amount()).hasToString(expected);
		assertThat(cap(order, item).rule()).isEqualTo(rule);
		assertThat(caps(order).reasons()).isEmpty();
	}

	@Test
	void x13OneOfTwoUnits() {
		// "2 units of A at 10 with −2: one unit 4": 10 is the line, 5 a piece: (10 − 2) /
		// 2.
		PaidOrder order = order("98", "0", item("A", "5", 2), item("B", "90", 1)).less(List.of(offItem("A", "2")));

		assertThat(cap(order, "A").forPieces(1)).hasToString("4.00");
	}

	@Test
	void itemDiscountsComeOffBeforeThatOfTheOrder() {
		// CAP-06, derived: m 100, x 10, a 200, i 19: 90 − 90 / 190 × 19 = 81; the other
		// 100 − 100 / 190 × 19 = 90; 81 + 90 = 171 = 200 − 10 − 19.
		PaidOrder order = order("171", "0", item("A", "100", 1), item("B", "100", 1))
			.less(List.of(offItem("A", "10"), off(DiscountKind.COUPON, "19")));

		assertThat(cap(order, "A").amount()).hasToString("81.00");
		assertThat(cap(order, "A").arithmetic()).isEqualTo("(100.00 − 10.00) − 90.00 / 190.00 × 19.00 = 81.00");
		assertThat(cap(order, "B").amount()).hasToString("90.00");
	}

	@Test
	void aDiscountOnTheItemItselfIsTheSameAsOneThatNamesIt() {
		PaidOrder named = order("8", "0", item("A", "10", 1)).less(List.of(offItem("A", "2")));
		PaidOrder own = order("8", "0", item("A", "10", 1).less(yuan("2")));

		assertThat(cap(own, "A")).isEqualTo(cap(named, "A"));
	}

	@Test
	void theWordsAreThoseOfTheFormula() {
		assertThat(cap(fullReduction(), "A").arithmetic())
			.isEqualTo("200.00 − 100.00 / (510.00 − 10.00) × 200.00 = 160.00");
	}

	@Test
	void aFenThatIsMovedIsSaid() {
		// 0.05 over 0.02 + 0.02 + 0.02 = 0.0166… each: half up 0.02 thrice would be 0.06.
		PaidOrder order = order("0.05", "0", item("A", "0.02", 1), item("B", "0.02", 1), item("C", "0.02", 1))
			.less(List.of(off(DiscountKind.COUPON, "0.01")));

		assertThat(cap(order, "A").amount()).hasToString("0.01");
		assertThat(cap(order, "A").arithmetic()).isEqualTo(
				"0.02 − 0.01 × 0.02 / 0.06 = 0.01 (half up 0.02; a fen is moved so that all shares add up to 0.05)");
	}

	@Test
	void x11PartOfAFundedOrder() {
		// found: of 10 in all with 7 in money a refund of 9 gives 6.3. As pieces: 9 of
		// 10.
		PaidOrder order = order("7", "0", item("A", "1", 10)).less(List.of(off(DiscountKind.PLATFORM_COUPON, "3")));

		assertThat(cap(order, "A").forPieces(9)).hasToString("6.30");
	}

	@Test
	void threeSinglesOfTwenty() {
		// WooCommerce and others: 3 × 6.67 = 20.01. Here 6.66, 13.34 / 2 = 6.67, the
		// rest.
		assertThat(oneByOne("20", "7", 3, "1")).containsExactly("6.66", "6.67", "6.67");
	}

	@Test
	void aHundredOverSix() {
		// 100 / 6 = 16.66, 83.34 / 5 = 16.66, 66.68 / 4 = 16.67, 50.01 / 3, 33.34 / 2,
		// rest.
		assertThat(oneByOne("100", "17", 6, "2")).containsExactly("16.66", "16.66", "16.67", "16.67", "16.67", "16.67");
	}

	@Test
	void fiveFenOverThree() {
		assertThat(oneByOne("0.05", "0.02", 3, "0.01")).containsExactly("0.01", "0.02", "0.02");
	}

	@Test
	void theDiscountOfTheOrderIsNotForgottenInARefundOfOneItem() {
		// Solidus 512: one of two equal items of 50 at 20 off is worth 40, not 50.
		PaidOrder order = order("80", "0", item("A", "50", 1), item("B", "50", 1))
			.less(List.of(off(DiscountKind.COUPON, "20")));

		assertThat(claim(order, Claimed.item("A")).amount()).hasToString("40.00");
	}

	@Test
	void threeRequestedAndTwoReceivedAreTwoRefunded() {
		// Spree 14678: three refunded. Two of three at 30: 60.
		PaidOrder order = order("90", "0", item("A", "30", 3));

		assertThat(claim(order, Claimed.pieces("A", 3).received(2)).amount()).hasToString("60.00");
	}

	@Test
	void theIssuesExampleByLaw() {
		// 400 paid for goods − B kept at its price 300, if the 100 are lost.
		LegalSettlement legal = cap(fullReduction(), "A").legal();

		assertThat(legal.amount()).hasToString("100.00");
		assertThat(legal.beside()).isEqualTo(Beside.LOWER);
	}

	private static PaidOrder x05() {
		return order("16", "0", item("A", "1", 1), item("B", "8", 1), item("C", "10", 1))
			.less(List.of(off(DiscountKind.COUPON, "3")));
	}

	private static PaidOrder crossShop() {
		return order("190", "0", item("A", "100", 1), item("B", "110", 1))
			.less(List.of(off(DiscountKind.CROSS_SHOP, "20")));
	}

	private static PaidOrder redPacket() {
		return order("95", "0", item("A", "40", 1), item("B", "60", 1))
			.less(List.of(off(DiscountKind.RED_PACKET, "5")));
	}

	/** Returns the pieces of an only item one after the other, each at its cap. */
	private static List<String> oneByOne(String paid, String price, int pieces, String coupon) {
		PaidOrder order = order(paid, "0", item("A", price, pieces)).less(List.of(off(DiscountKind.COUPON, coupon)));
		List<EarlierRefund> refunds = new java.util.ArrayList<>();
		for (int i = 0; i < pieces; i++) {
			String amount = claim(order.after(refunds), Claimed.pieces("A", 1)).amount().toString();
			refunds.add(refund("A", 1, amount));
		}
		return refunds.stream().map((refund) -> refund.amount().toString()).toList();
	}

}
