package org.aftersales.cap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.aftersales.cap.CapAnswer.Contradiction;
import org.aftersales.cap.LegalSettlement.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.aftersales.cap.OrderFixtures.cap;
import static org.aftersales.cap.OrderFixtures.caps;
import static org.aftersales.cap.OrderFixtures.claim;
import static org.aftersales.cap.OrderFixtures.fullReduction;
import static org.aftersales.cap.OrderFixtures.item;
import static org.aftersales.cap.OrderFixtures.off;
import static org.aftersales.cap.OrderFixtures.offItem;
import static org.aftersales.cap.OrderFixtures.order;
import static org.aftersales.cap.OrderFixtures.refund;
import static org.aftersales.cap.OrderFixtures.tiers;
import static org.aftersales.cap.OrderFixtures.yuan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Earlier refunds, the law, gifts, postage, and what a person must decide.
 */
class RefundCapsTests {

	@Test
	void anEarlierRefundOfTheItemIsSubtracted() {
		PaidOrder order = fullReduction().after(List.of(refund("A", 0, "50")));

		assertThat(cap(order, "A").amount()).hasToString("110.00");
		assertThat(cap(order, "A").arithmetic()).endsWith(" = 160.00; − 50.00 refunded = 110.00");
		assertThat(cap(order, "B").amount()).hasToString("240.00");
		assertThat(caps(order).cap()).hasToString("360.00");
	}

	@Test
	void theLastPartIsWhatWasPaidLessWhatWasRefunded() {
		// 400 for goods − 159.99 that another system had given for A
		PaidOrder order = fullReduction().after(List.of(refund("A", 1, "159.99")));

		assertThat(cap(order, "A").amount()).hasToString("0.00");
		assertThat(cap(order, "B").amount()).hasToString("240.01");
		assertThat(cap(order, "B").arithmetic())
			.isEqualTo("last part: 400.00 paid for goods − 159.99 refunded = 240.01");
	}

	@Test
	void theLastPartIsNeverMoreThanTheItemCost() {
		// 400 − 10 = 390 are left, and B cost 300
		PaidOrder order = fullReduction().after(List.of(refund("A", 1, "10")));

		assertThat(cap(order, "B").amount()).hasToString("300.00");
		assertThat(claim(order, Claimed.wholeOrder()).amount()).hasToString("300.00");
	}

	@Test
	void aPieceSettledForLessDoesNotMakeTheNextOneDearer() {
		// 3 × 20; one came back worn for 5. The next is 20, and the last may have the
		// rest
		// of 60, but with what was refunded no more than the 60 that all three cost.
		PaidOrder order = order("60", "0", item("A", "20", 3));

		assertThat(claim(order.after(List.of(refund("A", 1, "5"))), Claimed.pieces("A", 1)).amount())
			.hasToString("20.00");
		assertThat(claim(order.after(List.of(refund("A", 2, "25"))), Claimed.pieces("A", 1)).amount())
			.hasToString("20.00");
		assertThat(cap(order.after(List.of(refund("A", 2, "25"))), "A").arithmetic()).isEqualTo(
				"60.00, no discount = 60.00; − 25.00 refunded = 35.00, but at most 20.00, which these pieces cost");
	}

	@Test
	void goodwillForAllPiecesIsSharedByThem() {
		// 3 × 20 − 6 of goodwill = 54: 18 each
		PaidOrder order = order("60", "0", item("A", "20", 3)).after(List.of(refund("A", 0, "6")));

		assertThat(claim(order, Claimed.pieces("A", 1)).amount()).hasToString("18.00");
	}

	@Test
	void aDiscountOfNothingIsNone() {
		PaidOrder order = order("500", "0", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.POINTS, "0"), off(DiscountKind.ITEM, "0")));

		assertThat(cap(order, "A").amount()).hasToString("200.00");
		assertThat(cap(order, "A").rule()).isEqualTo("CAP-04");
	}

	@Test
	void aRefundForTheOrderAsSuchLowersWhatIsLeft() {
		PaidOrder order = fullReduction().after(List.of(new EarlierRefund(Optional.empty(), 0, yuan("300"), false)));

		assertThat(cap(order, "A").amount()).hasToString("100.00");
		assertThat(cap(order, "B").amount()).hasToString("100.00");
	}

	@Test
	void theLawSettlesAgainWhereTheReturnLosesTheDiscount() {
		// 满400减100: kept A 200 reaches nothing: 400 − 200 = 200 < 240
		LegalSettlement legal = cap(reducedFrom("400:100"), "B").legal();

		assertThat(legal.amount()).hasToString("200.00");
		assertThat(legal.beside()).isEqualTo(Beside.LOWER);
		assertThat(legal.rule()).isEqualTo("LW-05");
		assertThat(legal.arithmetic())
			.isEqualTo("400.00 paid for goods − 200.00 for the kept A at 200.00 less 0.00 still reached = 200.00");
	}

	@Test
	void theLawGivesThePriceReallyPaidWhereTheDiscountIsKept() {
		// 满300减100: kept B 300 still reaches it, so nothing is lost (LW-05 does not hold)
		LegalSettlement legal = cap(reducedFrom("300:100"), "A").legal();

		assertThat(legal.amount()).hasToString("160.00");
		assertThat(legal.beside()).isEqualTo(Beside.SAME);
		assertThat(legal.rule()).isEqualTo("LW-04");
	}

	@Test
	void theLawMayGiveMoreWhereALowerTierIsReached() {
		// kept B 300 − 90 = 210; 400 − 210 = 190 > 160
		LegalSettlement legal = cap(reducedFrom("300:90", "500:100"), "A").legal();

		assertThat(legal.amount()).hasToString("190.00");
		assertThat(legal.beside()).isEqualTo(Beside.HIGHER);
	}

	@Test
	void theLawNeverAsksTheBuyerForMoneyButSaysSo() {
		// A 50 + B 300 − 100 = 250; returning A loses the 100: 250 − 300 = −50
		PaidOrder order = order("250", "0", item("A", "50", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "100").from(tiers("350:100"))));

		LegalSettlement legal = cap(order, "A").legal();

		assertThat(legal.amount()).hasToString("0.00");
		assertThat(legal.arithmetic()).endsWith("= -50.00; the buyer would have to pay 50.00");
	}

	@Test
	void moneyForAKeptItemIsNoPartOfTheLawsSettlement() {
		// B kept at 300 less 5 for its scratch: (400 − 5) − (300 − 5) = 100, as without
		// it
		LegalSettlement legal = cap(fullReduction().after(List.of(refund("B", 0, "5"))), "A").legal();

		assertThat(legal.amount()).hasToString("100.00");
		assertThat(legal.arithmetic()).startsWith("400.00 paid for goods − 300.00 for the kept B");
	}

	@Test
	void theLawSubtractsWhatWasRefundedBefore() {
		// A 200, B 300, C 100, 满600减60, paid 540; A came back for 180 (its share of 540).
		// B next: 540 − 180 − C 100 = 260; its cap is 270.
		PaidOrder order = order("540", "0", item("A", "200", 1), item("B", "300", 1), item("C", "100", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "60").from(tiers("600:60"))))
			.after(List.of(refund("A", 1, "180")));

		assertThat(cap(order, "B").amount()).hasToString("270.00");
		assertThat(cap(order, "B").legal().amount()).hasToString("260.00");
		assertThat(cap(order, "B").legal().arithmetic()).isEqualTo(
				"540.00 paid for goods − 180.00 refunded − 100.00 for the kept C at 100.00 less 0.00 still reached = 260.00");
	}

	@Test
	void theLawSettlesPiecesToo() {
		// 3 × 100, 满300减60, paid 240: one piece is worth 80. By law two are kept at 200,
		// which reaches nothing: 240 − 200 = 40.
		PaidOrder order = order("240", "0", item("A", "100", 3))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "60").from(tiers("300:60"))));

		ClaimCap.Capped one = claim(order, Claimed.pieces("A", 1));

		assertThat(one.amount()).hasToString("80.00");
		assertThat(one.legal()).get().extracting(LegalSettlement::amount).hasToString("40.00");
		assertThat(one.legal()).get()
			.extracting(LegalSettlement::arithmetic)
			.isEqualTo("240.00 paid for goods − 200.00 for the kept 2 A at 200.00 less 0.00 still reached = 40.00");
	}

	@Test
	void aMinimumThatNobodyGaveIsTakenForLostAndTheWordsSaySo() {
		assertThat(cap(fullReduction(), "A").legal().arithmetic())
			.endsWith("; if the return loses the full-reduction: give its threshold or tiers to know");
	}

	@Test
	void aCouponWithoutMinimumIsNotLost() {
		PaidOrder order = order("80", "0", item("A", "30", 1), item("B", "70", 1))
			.less(List.of(off(DiscountKind.COUPON, "20")));

		assertThat(cap(order, "A").legal().beside()).isEqualTo(Beside.SAME);
	}

	@Test
	void severalKindsOfDiscountNeedAPerson() {
		PaidOrder order = order("390", "10", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "100"), off(DiscountKind.COUPON, "20")));

		assertThat(caps(order).reasons()).containsExactly(
				"No formula of the rule book covers coupon and full-reduction together in one order; a person decides.");
		assertThat(RefundCaps.claim(order, Claimed.item("A"))).isInstanceOf(ClaimCap.NeedsPerson.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "POINTS", "UNSPECIFIED" })
	void aKindWithoutFormulaNeedsAPerson(DiscountKind kind) {
		PaidOrder order = order("400", "0", item("A", "200", 1), item("B", "300", 1)).less(List.of(off(kind, "100")));

		assertThat(caps(order).reasons()).containsExactly(
				"No formula of the rule book covers %s (100.00); a person decides.".formatted(kind.code()));
	}

	@Test
	void twoFullReductionsNeedAPerson() {
		PaidOrder order = order("400", "0", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "60"), off(DiscountKind.FULL_REDUCTION, "40")));

		assertThat(caps(order).reasons()).hasSize(1).first().asString().startsWith("CAP-03 holds for one");
	}

	@Test
	void anItemDiscountOfNobodyKnowsWhichItemNeedsAPerson() {
		PaidOrder order = order("400", "0", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.ITEM, "100")));

		assertThat(caps(order).reasons()).hasSize(1).first().asString().startsWith("The item discount of 100.00");
	}

	@ParameterizedTest
	@EnumSource(names = { "POINTS", "UNSPECIFIED", "ITEM" })
	void anOnlyItemNeedsNoFormula(DiscountKind kind) {
		PaidOrder order = order("410", "10", item("A", "500", 1)).less(List.of(off(kind, "100")));

		assertThat(cap(order, "A").amount()).hasToString("400.00");
	}

	@Test
	void theLastPartNeedsNoFormula() {
		PaidOrder order = order("400", "0", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.POINTS, "100")))
			.after(List.of(refund("A", 1, "170")));

		assertThat(cap(order, "B").amount()).hasToString("230.00");
		assertThat(caps(order).reasons()).isEmpty();
	}

	@Test
	void aGiftIsWorthNothingAndCostsItsValueIfItIsKept() {
		PaidOrder order = order("100", "0", item("A", "100", 1), OrderItem.gift("G", yuan("15")));

		assertThat(cap(order, "G").amount()).hasToString("0.00");
		assertThat(claim(order, Claimed.item("A")).amount()).hasToString("100.00");
		assertThat(claim(order, Claimed.item("A").keeping(Set.of("G"))).amount()).hasToString("85.00");
		assertThat(claim(order.by(Fault.SELLER), Claimed.item("A").keeping(Set.of("G"))).amount())
			.as("no deduction where the seller is at fault (FR-13)")
			.hasToString("100.00");
	}

	@Test
	void postageDoesNotGoBackOnceSomethingWasShipped() {
		assertThat(caps(fullReduction()).freight().cap()).hasToString("0.00");
		assertThat(claim(fullReduction(), Claimed.wholeOrder()).amount()).hasToString("400.00");
	}

	@Test
	void postageGoesBackWithTheLastItemIfNothingWasShipped() {
		PaidOrder first = fullReduction().unshipped();
		PaidOrder second = first.after(List.of(refund("A", 1, "160")));

		assertThat(claim(first, Claimed.item("A")).amount()).hasToString("160.00");
		assertThat(claim(second, Claimed.item("B")).amount()).hasToString("250.00");
		assertThat(claim(second, Claimed.item("B")).arithmetic()).endsWith(
				"; + 10.00 postage: nothing was shipped: it goes back once, with the last item (CAP-07); = 250.00");
		assertThat(claim(first, Claimed.wholeOrder()).amount()).hasToString("410.00");
	}

	@Test
	void postageGoesBackWhereTheSellerIsAtFaultAndOnlyOnce() {
		PaidOrder order = fullReduction().by(Fault.SELLER);
		PaidOrder after = order.after(List.of(new EarlierRefund(Optional.of("A"), 1, yuan("170"), true)));

		assertThat(claim(order, Claimed.item("A")).amount()).hasToString("170.00");
		assertThat(claim(after, Claimed.item("B")).amount()).hasToString("240.00");
		assertThat(caps(after).freight().why()).isEqualTo("it went back with an earlier refund; it goes back once");
	}

	@Test
	void aRequestOverTheCapIsGrantedUpToIt() {
		ClaimCap.Capped cap = claim(fullReduction(), Claimed.item("A"));

		assertThat(cap.grant(yuan("200"))).hasToString("160.00");
		assertThat(cap.grant(yuan("120"))).hasToString("120.00");
	}

	@Test
	void aClaimThatDoesNotFitTheOrderNeedsAPerson() {
		assertThat(RefundCaps.claim(fullReduction(), Claimed.item("C"))).isEqualTo(
				new ClaimCap.NeedsPerson("The order has no item 'C'; find out to which item the claim belongs."));
		assertThat(RefundCaps.claim(fullReduction(), Claimed.pieces("A", 2))).isInstanceOf(ClaimCap.NeedsPerson.class);
		assertThat(RefundCaps.claim(order("100", "0", item("A", "90", 1)), Claimed.item("A")))
			.isInstanceOf(ClaimCap.NeedsPerson.class);
	}

	@Test
	void whatElseToKnowIsNoted() {
		PaidOrder order = order("95", "0", item("A", "40", 1), item("B", "60", 1))
			.less(List
				.of(new Discount(DiscountKind.RED_PACKET, yuan("5"), Funder.PLATFORM, Optional.empty(), List.of())))
			.through(List.of(new Payment("alipay", yuan("90")), new Payment("card", yuan("5"))));

		assertThat(caps(order).notes()).containsExactly(
				"The red packet of 5.00 comes back with a full refund only, and only if it is still valid (CAP-12).",
				"The platform bears 5.00 of the discounts (red-packet); what a refund frees of it goes back to the platform (CAP-11).",
				"At most 90.00 go back through alipay, as much as was paid through it (LW-07).",
				"Through alipay two refunds of one trade lie at least 3 s apart (CAP-09). After a refund of a trade that had succeeded, the trade still says TRADE_FINISHED: reconcile by the refunds (CAP-14).",
				"At most 5.00 go back through card, as much as was paid through it (LW-07).");
	}

	@Test
	void goodsThatCostNothingAfterTheirDiscountsAreWorthNothing() {
		PaidOrder order = order("10", "10", item("A", "5", 1), item("B", "5", 1))
			.less(List.of(offItem("A", "5"), offItem("B", "5")));

		assertThat(cap(order, "A").amount()).hasToString("0.00");
	}

	@Test
	void whatContradictsItselfGetsNoAmount() {
		assertThat(RefundCaps.of(order("400", "10", item("A", "500", 1))))
			.isEqualTo(new Contradiction("400.00 was paid, but goods 500.00 − discounts 0.00 + postage 10.00 = 510.00.",
					"prices per piece before any discount, every discount, and what was really paid"));
		assertThat(what(order("100", "0", item("A", "50", 1), item("A", "50", 1))))
			.isEqualTo("The order has two items with the id 'A'.");
		assertThat(what(order("10", "0", OrderItem.gift("G", yuan("10")))))
			.isEqualTo("The order has no item that costs something.");
		assertThat(what(order("0", "0", item("A", "50", 0)))).isEqualTo("The order has 0 pieces of item 'A'.");
		assertThat(what(order("-1", "0", item("A", "1", 1)))).isEqualTo("What was paid is -1.00.");
		assertThat(what(reducedFrom("600:100"))).isEqualTo(
				"By its threshold or tiers the full-reduction gives 0.00 for goods of 500.00, its amount is 100.00.");
		assertThat(what(order("5", "10", item("A", "10", 1)).less(List.of(off(DiscountKind.COUPON, "15")))))
			.isEqualTo("The discounts of 15.00 exceed the goods of 10.00.");
		assertThat(what(order("0", "0", item("A", "10", 1)).less(List.of(offItem("A", "12")))))
			.isEqualTo("The discounts of item 'A' are 12.00, its price is 10.00.");
		assertThat(what(order("8", "0", item("A", "10", 1)).less(List.of(offItem("C", "2")))))
			.isEqualTo("The item of discount 1 is 'C'; the order has no such item with a price.");
	}

	@Test
	void earlierRefundsThatCannotBeAreNotBelieved() {
		assertThat(what(fullReduction().after(List.of(refund("A", 2, "160")))))
			.isEqualTo("Refunds settle 2 pieces of item 'A', 1 were bought.");
		assertThat(what(fullReduction().after(List.of(refund("A", 1, "411")))))
			.isEqualTo("The refunds add up to 411.00, 410.00 was paid.");
		assertThat(what(fullReduction().after(List.of(refund("C", 1, "1")))))
			.isEqualTo("The item of refund 1 is 'C'; the order has no such item with a price.");
		assertThat(what(fullReduction().after(List.of(new EarlierRefund(Optional.of("A"), 1, yuan("5"), true)))))
			.isEqualTo("Refund 1 is 5.00 and says that the postage of 10.00 is part of it.");
		assertThat(what(fullReduction().through(List.of(new Payment("alipay", yuan("400"))))))
			.isEqualTo("The payments add up to 400.00, 410.00 was paid.");
	}

	private static PaidOrder reducedFrom(String... tiers) {
		return order("410", "10", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "100").from(tiers(tiers))));
	}

	private static String what(PaidOrder order) {
		return ((Contradiction) RefundCaps.of(order)).what();
	}

}
