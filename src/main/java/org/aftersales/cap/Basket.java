package org.aftersales.cap;

import java.util.List;

import org.aftersales.money.Yuan;

/**
 * An order's goods that cost something, with the discounts where they belong.
 *
 * @param order the order
 * @param lines its items with a price, in their order
 * @param discounts those of the whole order
 */
record Basket(PaidOrder order, List<Line> lines, List<Discount> discounts) {

	private static final Yuan FEN = Yuan.parse("0.01");

	static Basket of(PaidOrder order) {
		List<OrderItem> priced = order.items().stream().filter((item) -> !item.gift()).toList();
		return new Basket(order, priced.stream().map((item) -> line(order, item, priced.size() == 1)).toList(),
				order.discounts().stream().filter((discount) -> !discount.ofItem() && discount.takesOff()).toList());
	}

	private static Line line(PaidOrder order, OrderItem item, boolean only) {
		Yuan own = Yuan.sum(order.discounts()
			.stream()
			.filter(Discount::ofItem)
			.filter((discount) -> discount.item().map(item.id()::equals).orElse(only))
			.map(Discount::amount));
		List<EarlierRefund> refunds = order.refunds()
			.stream()
			.filter((refund) -> refund.item().filter(item.id()::equals).isPresent())
			.toList();
		return new Line(item, item.discount().plus(own), refunds.stream().mapToInt(EarlierRefund::quantity).sum(),
				Yuan.sum(refunds.stream().map((refund) -> goods(order, refund))),
				Yuan.sum(refunds.stream()
					.filter((refund) -> refund.quantity() == 0)
					.map((refund) -> goods(order, refund))));
	}

	private static Yuan goods(PaidOrder order, EarlierRefund refund) {
		return refund.postage() ? refund.amount().minus(order.postage()) : refund.amount();
	}

	/**
	 * Item discounts that do not say of which item.
	 */
	List<Discount> homeless() {
		return (this.lines.size() == 1) ? List.of()
				: this.order.discounts()
					.stream()
					.filter((discount) -> discount.ofItem() && discount.item().isEmpty() && discount.takesOff())
					.toList();
	}

	Yuan listed() {
		return Yuan.sum(this.lines.stream().map((line) -> line.item().listed()));
	}

	Yuan net() {
		return Yuan.sum(this.lines.stream().map(Line::net));
	}

	/**
	 * All discounts of the whole order together.
	 */
	Yuan off() {
		return Yuan.sum(this.discounts.stream().map(Discount::amount));
	}

	/**
	 * Whether an item has a discount of its own.
	 */
	boolean hasOwnDiscounts() {
		return this.lines.stream().anyMatch((line) -> line.own().compareTo(Yuan.ZERO) > 0);
	}

	/**
	 * The other items of which pieces are left.
	 */
	List<Line> keptBeside(Line returned) {
		return this.lines.stream().filter((line) -> !line.equals(returned) && line.left() > 0).toList();
	}

	/**
	 * That amount, held to what the pieces that are left of these items cost: fen that
	 * rounding left over, at most one for each piece, go with the last ones; money that
	 * was refused for earlier ones does not.
	 */
	Yuan heldToPrice(List<Line> some, Yuan amount) {
		Yuan price = Yuan.sum(some.stream().map((line) -> line.net(line.left()).minus(line.goodwill()).orNothing()));
		int pieces = this.lines.stream().mapToInt((line) -> line.item().quantity()).sum();
		return (amount.compareTo(price.plus(FEN.times(pieces))) > 0) ? price : amount;
	}

}
