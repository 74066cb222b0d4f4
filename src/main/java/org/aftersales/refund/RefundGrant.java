package org.aftersales.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.aftersales.cap.ClaimCap;
import org.aftersales.cap.Claimed;
import org.aftersales.cap.EarlierRefund;
import org.aftersales.cap.Fault;
import org.aftersales.cap.OrderItem;
import org.aftersales.cap.PaidOrder;
import org.aftersales.cap.RefundCaps;
import org.aftersales.decision.Decision;
import org.aftersales.money.Yuan;
import org.aftersales.policy.BeyondCap;
import org.aftersales.policy.Outcome;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.refund.ClaimFact.Kind;

/**
 * What a lapse refunds: what was asked for, but no more than the rules let go back
 * (CAP-01 to CAP-13), given what other claims of the order got before.
 */
final class RefundGrant {

	private static final String WHOLE = "order";

	private static final Set<ClaimKind> ASK_FOR_MONEY = Set.of(ClaimKind.REFUND_ONLY, ClaimKind.RETURN_AND_REFUND,
			ClaimKind.INTERCEPT);

	private final ClaimFacts claim;

	private final PolicyPacks packs;

	RefundGrant(ClaimFacts claim, PolicyPacks packs) {
		this.claim = claim;
		this.packs = packs;
	}

	/**
	 * The grant of a refund that takes effect then. Where goods were asked for and money
	 * is owed instead (TB-R16, TB-R29), all that may go back for the item.
	 * @throws AmountMissing if money was asked for and nobody says how much
	 * @throws CapUndecided if a person has to say how much
	 */
	Granted at(Instant lapse) {
		ClaimMoney money = this.claim.money();
		if (money.requested().isEmpty() && ASK_FOR_MONEY.contains(this.claim.kind())) {
			throw new AmountMissing(this.claim.claimNo());
		}
		if (needsNoFormula(money)) {
			return new Granted(money.requested().orElseThrow(), "");
		}
		ClaimCap answer = money.isAboutAPart()
				? RefundCaps.claim(parts(lapse), Claimed.item(money.item().orElseThrow()))
				: RefundCaps.claim(whole(lapse), Claimed.wholeOrder());
		if (answer instanceof ClaimCap.NeedsPerson person) {
			throw new CapUndecided(this.claim.claimNo(), person.reason());
		}
		ClaimCap.Capped cap = (ClaimCap.Capped) answer;
		Yuan asked = money.requested().orElse(cap.amount());
		Yuan granted = cap.grant(asked);
		if (!granted.equals(asked) && beyondCap() == BeyondCap.PERSON) {
			throw new CapUndecided(this.claim.claimNo(),
					"%s are asked for, at most %s may go back (%s).".formatted(asked, cap.amount(), cap.rule()));
		}
		return new Granted(granted, granted.equals(asked) ? "" : "; %s asked for, at most %s may go back (%s): %s"
			.formatted(asked, cap.amount(), cap.rule(), cap.arithmetic()));
	}

	/**
	 * The only claim about an order, or about all that it was, can always have what was
	 * paid for the goods.
	 */
	private static boolean needsNoFormula(ClaimMoney money) {
		return !money.isAboutAPart() && money.others().isEmpty()
				&& money.requested()
					.filter((asked) -> asked.compareTo(money.paid().minus(money.postage())) <= 0)
					.isPresent();
	}

	private BeyondCap beyondCap() {
		return this.packs.inForce(this.claim.platform(), this.claim.appliedAt())
			.map(PolicyPack::beyondCap)
			.orElse(BeyondCap.CAP);
	}

	/**
	 * The order as one thing: no formula is needed to divide its money.
	 */
	private PaidOrder whole(Instant lapse) {
		ClaimMoney money = this.claim.money();
		Yuan goods = money.paid().minus(money.postage());
		PaidOrder order = PaidOrder.of(this.claim.platform(), money.paid(), money.postage(),
				List.of(OrderItem.of(WHOLE, goods, 1)));
		return delivered(order
			.after(earlier(lapse).map((refund) -> new EarlierRefund(Optional.of(WHOLE), 0, refund.amount(), false))
				.toList()), lapse);
	}

	private PaidOrder parts(Instant lapse) {
		ClaimMoney money = this.claim.money();
		PaidOrder order = PaidOrder.of(this.claim.platform(), money.paid(), money.postage(), money.items())
			.less(money.discounts());
		return delivered(order.after(earlier(lapse).map(Refunded::ofItem).toList()), lapse);
	}

	/**
	 * Whose fault it is: the reason may say the seller's; a parcel that has not arrived
	 * is at the seller's risk (FR-17).
	 */
	private PaidOrder delivered(PaidOrder order, Instant lapse) {
		if (this.claim.pickedUpAt().filter((pickup) -> pickup.isBefore(lapse)).isEmpty()) {
			return order.unshipped();
		}
		boolean arrived = this.claim.arrivedAt().filter((at) -> at.isBefore(lapse)).isPresent();
		boolean quality = this.claim.money()
			.reason()
			.filter(this.packs.of(this.claim.platform(), this.claim.appliedAt())::contains)
			.isPresent();
		return (arrived && !quality) ? order : order.by(Fault.SELLER);
	}

	/**
	 * What other claims of the order got back before, by a fact or by a lapse; of two at
	 * the same instant the one with the smaller key comes first.
	 */
	private Stream<Refunded> earlier(Instant lapse) {
		return this.claim.money()
			.others()
			.stream()
			.flatMap((other) -> refund(other, (other.id() < this.claim.id()) ? lapse.plusNanos(1) : lapse).stream());
	}

	private Optional<Refunded> refund(ClaimFacts other, Instant before) {
		List<ClaimFacts> rest = Stream.concat(this.claim.money().others().stream(), Stream.of(this.claim))
			.filter((each) -> each.id() != other.id())
			.toList();
		ClaimFacts beside = other.beside(rest);
		Optional<Yuan> lapsed = new ClaimLife(beside, this.packs, before).judge()
			.decisions()
			.stream()
			.filter((decision) -> decision.outcome().equals(Outcome.REFUNDED.name()))
			.flatMap((decision) -> decision.amount().stream())
			.findFirst();
		return lapsed
			.or(() -> other.facts()
				.stream()
				.filter((fact) -> fact.kind() == Kind.REFUNDED && fact.at().isBefore(before))
				.map((fact) -> fact.amount().or(() -> other.money().requested()).orElse(Yuan.ZERO))
				.findFirst())
			.map((amount) -> new Refunded(other, amount));
	}

	/**
	 * What a lapse refunds.
	 *
	 * @param amount how much
	 * @param why how the cap came about, where it cut something; else empty
	 */
	record Granted(Yuan amount, String why) {

	}

	/**
	 * What another claim got back.
	 */
	private record Refunded(ClaimFacts other, Yuan amount) {

		/**
		 * Goods that went back are settled; money alone settles no piece.
		 */
		EarlierRefund ofItem() {
			ClaimMoney money = this.other.money();
			int pieces = (this.other.kind() == ClaimKind.REFUND_ONLY) ? 0
					: money.items()
						.stream()
						.filter((item) -> money.item().filter(item.id()::equals).isPresent())
						.mapToInt(OrderItem::quantity)
						.sum();
			return new EarlierRefund(money.item(), pieces, this.amount, false);
		}

	}

}
