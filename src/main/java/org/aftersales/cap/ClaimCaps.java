package org.aftersales.cap;

import java.util.Optional;

import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.money.Yuan;

/**
 * Finds the cap of a claim from the caps of its order.
 */
final class ClaimCaps {

	private final PaidOrder order;

	private final Basket basket;

	private final Caps caps;

	ClaimCaps(PaidOrder order, Caps caps) {
		this.order = order;
		this.basket = Basket.of(order);
		this.caps = caps;
	}

	ClaimCap of(Claimed claimed) {
		if (claimed.item().isEmpty()) {
			return wholeOrder(claimed);
		}
		String id = claimed.item().get();
		return this.caps.item(id)
			.map((item) -> of(claimed, item))
			.orElseGet(() -> new ClaimCap.NeedsPerson(
					"The order has no item '%s'; find out to which item the claim belongs.".formatted(id)));
	}

	private ClaimCap wholeOrder(Claimed claimed) {
		Yuan left = this.order.goodsLeft();
		Yuan goods = this.basket.heldToPrice(this.basket.lines(), left);
		String words = "%s paid for goods − %s refunded = %s".formatted(this.order.goodsPaid(),
				this.order.goodsPaid().minus(left), left);
		return with(claimed, goods, true, Optional.empty(), "CAP-01", goods.equals(left) ? words
				: "%s, but at most %s, which the pieces that are left cost".formatted(words, goods));
	}

	private ClaimCap of(Claimed claimed, ItemCap item) {
		if (item instanceof ItemCap.NeedsPerson person) {
			return new ClaimCap.NeedsPerson(person.reason());
		}
		ItemCap.Capped cap = (ItemCap.Capped) item;
		int pieces = claimed.pieces().orElse(cap.left());
		if (pieces > cap.left()) {
			return new ClaimCap.NeedsPerson(
					"The claim asks for %d pieces of item '%s', of which %d are left; find out how many came back."
						.formatted(pieces, cap.id(), cap.left()));
		}
		Yuan amount = cap.forPieces(pieces);
		String part = (pieces == cap.left()) ? ""
				: "; %d of %d pieces, down to the fen: %s".formatted(pieces, cap.left(), amount);
		return with(claimed, amount, cap.last() && pieces == cap.left(), legal(cap, pieces, amount), cap.rule(),
				cap.arithmetic() + part);
	}

	private ClaimCap with(Claimed claimed, Yuan goods, boolean last, Optional<LegalSettlement> legal, String rule,
			String arithmetic) {
		Yuan gifts = gifts(claimed);
		Yuan postage = this.caps.freight().with(last);
		Yuan amount = goods.minus(gifts).orNothing().plus(postage).atMost(this.caps.cap());
		StringBuilder words = new StringBuilder(arithmetic);
		if (!gifts.equals(Yuan.ZERO)) {
			words.append("; − %s for gifts kept (FR-13)".formatted(gifts));
		}
		if (!postage.equals(Yuan.ZERO)) {
			words.append("; + %s postage: %s (%s)".formatted(postage, this.caps.freight().why(),
					this.caps.freight().rule()));
		}
		if (!gifts.plus(postage).equals(Yuan.ZERO)) {
			words.append("; = ").append(amount);
		}
		return new ClaimCap.Capped(amount, postage, rule, words.toString(), legal);
	}

	/** Of a gift there is none. */
	private Optional<LegalSettlement> legal(ItemCap.Capped cap, int pieces, Yuan amount) {
		return this.basket.lines()
			.stream()
			.filter((line) -> line.id().equals(cap.id()))
			.findFirst()
			.map((line) -> new Resettlement(this.basket).of(line, pieces, amount));
	}

	/** A kept gift costs its announced value, unless the seller is at fault. */
	private Yuan gifts(Claimed claimed) {
		if (this.order.fault().filter(Fault.SELLER::equals).isPresent()) {
			return Yuan.ZERO;
		}
		return Yuan.sum(this.order.items()
			.stream()
			.filter((item) -> item.gift() && claimed.giftsKept().contains(item.id()))
			.map(OrderItem::listed));
	}

}
