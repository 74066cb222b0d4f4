package org.aftersales.cap;

import java.util.List;
import java.util.Optional;

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
			return capped(line, Yuan.ZERO, line.refunded(), line.item().quantity(), "CAP-01",
					"all %d pieces are settled with %s".formatted(line.settled(), line.refunded()));
		}
		boolean last = this.basket.keptBeside(line).isEmpty();
		if (this.proration instanceof NoFormula none) {
			return last ? whatIsLeft(line, Optional.empty(), "CAP-01") : new NeedsPerson(line.id(), none.reason());
		}
		Shared shared = (Shared) this.proration;
		Yuan share = shared.share(line);
		String rule = shared.formula().rule();
		Yuan rest = share.minus(line.refunded()).orNothing();
		Yuan goodsLeft = this.basket.order().goodsLeft();
		if (last ? !rest.equals(goodsLeft) : rest.compareTo(goodsLeft) > 0) {
			return whatIsLeft(line, Optional.of(share), rule);
		}
		String words = shared.formula().words(this.basket, line, share)
				+ (line.refunded().equals(Yuan.ZERO) ? "" : "; − %s refunded = %s".formatted(line.refunded(), rest));
		return atMostTheirPrice(line, rest, share, line.item().quantity(), rule, words);
	}

	private ItemCap whatIsLeft(Line line, Optional<Yuan> share, String rule) {
		Yuan goodsLeft = this.basket.order().goodsLeft();
		Yuan back = this.basket.order().goodsPaid().minus(goodsLeft);
		return atMostTheirPrice(line, goodsLeft, share.orElse(goodsLeft),
				share.isPresent() ? line.item().quantity() : line.left(), rule,
				"%s: %s paid for goods − %s refunded = %s".formatted(
						this.basket.keptBeside(line).isEmpty() ? "last part" : "no more is left",
						this.basket.order().goodsPaid(), back, goodsLeft));
	}

	private Capped atMostTheirPrice(Line line, Yuan amount, Yuan share, int shared, String rule, String words) {
		Yuan held = this.basket.heldToPrice(List.of(line), amount);
		return capped(line, held, share, shared, rule,
				held.equals(amount) ? words : "%s, but at most %s, which these pieces cost".formatted(words, held));
	}

	private Capped capped(Line line, Yuan amount, Yuan share, int shared, String rule, String arithmetic) {
		return new Capped(line.id(), amount, line.left(), share, shared, this.basket.keptBeside(line).isEmpty(),
				this.law.of(line, line.left(), amount), rule, arithmetic);
	}

	private static ItemCap gift(OrderItem item) {
		String words = "a gift: nothing was paid for it" + (item.listed().equals(Yuan.ZERO) ? ""
				: "; kept at a return without reason it costs the buyer %s".formatted(item.listed()));
		return new Capped(item.id(), Yuan.ZERO, item.quantity(), Yuan.ZERO, item.quantity(), false,
				LegalSettlement.of(Yuan.ZERO, Yuan.ZERO, "LW-04", "a gift: nothing was paid for it"), "FR-13", words);
	}

}
