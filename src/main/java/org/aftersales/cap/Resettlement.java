package org.aftersales.cap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.money.Yuan;

/**
 * Settles an order again as if the returned item had not been bought (LAW-7D art. 17).
 * <p>
 * Why so: the article speaks of returns by which the discount is lost (LW-05). Where it
 * is kept in full the price really paid goes back (LW-04), and that is the cap. A
 * discount that must have a minimum which nobody gave is taken for lost, and the words
 * say so.
 */
final class Resettlement {

	private final Basket basket;

	Resettlement(Basket basket) {
		this.basket = basket;
	}

	/**
	 * What the law settles for some of the pieces that are left of that item.
	 * @param cap the cap for these pieces
	 */
	LegalSettlement of(Line returned, int pieces, Yuan cap) {
		List<Kept> kept = kept(returned, pieces);
		if (kept.isEmpty()) {
			return LegalSettlement.of(cap, cap, "LW-04", "nothing is kept: what is left of the price paid, " + cap);
		}
		Yuan price = Yuan.sum(kept.stream().map(Kept::price));
		Yuan given = Yuan.sum(this.basket.discounts().stream().map((discount) -> discount.givenFor(price)));
		if (given.compareTo(this.basket.off()) >= 0) {
			return LegalSettlement.of(cap, cap, "LW-04", "the return loses no discount: the price really paid, " + cap);
		}
		Yuan keptCost = price.minus(given).orNothing();
		Yuan money = money(returned);
		Yuan settled = money.minus(keptCost);
		String words = "%s paid for goods%s − %s for the kept %s at %s less %s still reached = %s"
			.formatted(this.basket.order().goodsPaid(), refunded(money), keptCost, names(kept), price, given, settled);
		return LegalSettlement.of(settled.orNothing().atMost(this.basket.order().goodsLeft()), cap, "LW-05",
				words + owed(settled) + assumption());
	}

	/**
	 * What is left of the money, and what went back as goodwill for what is kept: that is
	 * no part of a return.
	 */
	private Yuan money(Line returned) {
		return this.basket.order()
			.goodsLeft()
			.plus(Yuan.sum(this.basket.keptBeside(returned).stream().map(Line::goodwill)));
	}

	private List<Kept> kept(Line returned, int pieces) {
		Stream<Kept> others = this.basket.keptBeside(returned).stream().map((line) -> new Kept(line, line.left()));
		return Stream.concat(Stream.of(new Kept(returned, returned.left() - pieces)), others)
			.filter((kept) -> kept.pieces() > 0)
			.toList();
	}

	private String refunded(Yuan money) {
		Yuan back = this.basket.order().goodsPaid().minus(money);
		return back.equals(Yuan.ZERO) ? "" : " − %s refunded".formatted(back);
	}

	private static String names(List<Kept> kept) {
		return kept.stream().map(Kept::name).collect(Collectors.joining(", "));
	}

	private static String owed(Yuan settled) {
		return (settled.compareTo(Yuan.ZERO) < 0) ? "; the buyer would have to pay %s".formatted(settled.negated())
				: "";
	}

	private String assumption() {
		return this.basket.discounts().stream().anyMatch(Discount::minimumUnknown)
				? "; if the return loses the %s: give its threshold or tiers to know"
					.formatted(this.basket.discounts().get(0).kind().code())
				: "";
	}

	/**
	 * Pieces of an item that the buyer keeps.
	 */
	private record Kept(Line line, int pieces) {

		Yuan price() {
			return this.line.net(this.pieces);
		}

		String name() {
			return (this.line.item().quantity() == 1) ? this.line.id() : this.pieces + " " + this.line.id();
		}

	}

}
