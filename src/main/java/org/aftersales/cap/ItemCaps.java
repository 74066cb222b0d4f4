package org.aftersales.cap;

import org.aftersales.cap.ItemCap.Capped;
import org.aftersales.cap.ItemCap.NeedsPerson;
import org.aftersales.cap.Proration.NoFormula;
import org.aftersales.cap.Proration.Shared;
import org.aftersales.money.Yuan;

/**
 * Finds the cap of each item of one order.
 */
final class ItemCaps {

	private final Basket basket;

	private final Proration proration;

	private final Resettlement law;

	ItemCaps(Basket basket) {
		this.basket = basket;
		this.proration = Proration.of(basket);
		this.law = new Resettlement(basket);
	}

	ItemCap of(OrderItem item) {
		return item.gift() ? gift(item)
				: this.basket.lines()
					.stream()
					.filter((line) -> line.item().equals(item))
					.findFirst()
					.map(this::of)
					.orElseThrow();
	}

	private ItemCap of(Line line) {
		if (line.left() == 0) {
			return capped(line, Yuan.ZERO, "CAP-01",
					"all %d pieces are settled with %s".formatted(line.settled(), line.refunded()));
		}
		boolean last = this.basket.keptBeside(line).isEmpty();
		if (this.proration instanceof NoFormula none) {
			return last ? lastPart(line, "CAP-01") : new NeedsPerson(line.id(), none.reason());
		}
		Shared shared = (Shared) this.proration;
		Yuan share = shared.share(line);
		String rule = shared.formula().rule();
		Yuan rest = share.minus(line.refunded()).orNothing();
		Yuan goodsLeft = this.basket.order().goodsLeft();
		if (last ? !rest.equals(goodsLeft) : rest.compareTo(goodsLeft) > 0) {
			return lastPart(line, rule);
		}
		String words = shared.formula().words(this.basket, line, share);
		return capped(line, rest, rule, line.refunded().equals(Yuan.ZERO) ? words
				: "%s; − %s refunded = %s".formatted(words, line.refunded(), rest));
	}

	/** What the others left, but never more than the item cost. */
	private ItemCap lastPart(Line line, String rule) {
		Yuan goodsLeft = this.basket.order().goodsLeft();
		Yuan most = line.net().minus(line.refunded()).orNothing();
		Yuan amount = goodsLeft.atMost(most);
		Yuan back = this.basket.order().goodsPaid().minus(goodsLeft);
		String words = "last part: %s paid for goods − %s refunded = %s".formatted(this.basket.order().goodsPaid(),
				back, goodsLeft);
		return capped(line, amount, rule, goodsLeft.equals(amount) ? words
				: "%s, at most %s, which the item cost less what was refunded for it".formatted(words, amount));
	}

	private Capped capped(Line line, Yuan amount, String rule, String arithmetic) {
		return new Capped(line.id(), amount, line.left(), this.basket.keptBeside(line).isEmpty(),
				this.law.of(line, line.left(), amount), rule, arithmetic);
	}

	private static ItemCap gift(OrderItem item) {
		String words = "a gift: nothing was paid for it" + (item.listed().equals(Yuan.ZERO) ? ""
				: "; kept at a return without reason it costs the buyer %s".formatted(item.listed()));
		return new Capped(item.id(), Yuan.ZERO, item.quantity(), false,
				LegalSettlement.of(Yuan.ZERO, Yuan.ZERO, "LW-04", "a gift: nothing was paid for it"), "FR-13", words);
	}

}
