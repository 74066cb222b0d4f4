package org.aftersales.cap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.aftersales.money.Apportionment;
import org.aftersales.money.Yuan;

/**
 * How the money for the goods is shared out over the items of an order.
 */
sealed interface Proration {

	/**
	 * By which formula the order's discounts are shared out, or why by none. The rule
	 * book has one for each kind alone, and one for item discounts before one of the
	 * order; none for several together.
	 */
	static Proration of(Basket basket) {
		if (basket.lines().size() == 1) {
			return new Shared(basket, onlyItem(basket), List.of(basket.order().goodsPaid()));
		}
		return why(basket).<Proration>map(NoFormula::new)
			.orElseGet(() -> new Shared(basket, formula(basket), shares(basket)));
	}

	private static List<Yuan> shares(Basket basket) {
		// Where nothing costs anything after its own discounts, nothing was paid either.
		if (basket.net().equals(Yuan.ZERO)) {
			return basket.lines().stream().map(Line::net).toList();
		}
		return Apportionment.largestRemainder(basket.order().goodsPaid(),
				basket.lines().stream().map(Line::net).toList());
	}

	private static Formula onlyItem(Basket basket) {
		return why(basket).isPresent() ? Formula.ONLY_ITEM : formula(basket);
	}

	private static Formula formula(Basket basket) {
		if (basket.hasOwnDiscounts()) {
			return basket.discounts().isEmpty() ? Formula.ITEM : Formula.SEQUENCE;
		}
		return basket.discounts().stream().findFirst().map(Discount::kind).flatMap(Formula::of).orElse(Formula.NONE);
	}

	private static Optional<String> why(Basket basket) {
		List<Discount> homeless = basket.homeless();
		if (!homeless.isEmpty()) {
			return Optional.of("The item discount of %s does not say of which item; name it, or let a person decide."
				.formatted(homeless.get(0).amount()));
		}
		Map<DiscountKind, List<Discount>> kinds = basket.discounts()
			.stream()
			.collect(Collectors.groupingBy(Discount::kind));
		if (kinds.size() > 1) {
			return Optional.of("No formula of the rule book covers %s together in one order; a person decides."
				.formatted(new TreeSet<>(kinds.keySet()).stream()
					.map(DiscountKind::code)
					.collect(Collectors.joining(" and "))));
		}
		if (kinds.getOrDefault(DiscountKind.FULL_REDUCTION, List.of()).size() > 1) {
			return Optional
				.of("CAP-03 holds for one full-reduction that is the order's only promotion, and this order has several; a person decides.");
		}
		return basket.discounts()
			.stream()
			.filter((discount) -> Formula.of(discount.kind()).isEmpty())
			.findFirst()
			.map((discount) -> "No formula of the rule book covers %s (%s); a person decides."
				.formatted(discount.kind().code(), discount.amount()));
	}

	/**
	 * Every item has its share, and they add up to what was paid for the goods.
	 *
	 * @param basket the goods
	 * @param formula the formula
	 * @param shares the shares in the order of the basket's lines
	 */
	record Shared(Basket basket, Formula formula, List<Yuan> shares) implements Proration {

		Yuan share(Line line) {
			return this.shares.get(this.basket.lines().indexOf(line));
		}

	}

	/**
	 * No formula covers the discounts.
	 *
	 * @param reason which, and why not
	 */
	record NoFormula(String reason) implements Proration {

	}

}
