package org.aftersales.cap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.aftersales.cap.CapAnswer.Contradiction;
import org.aftersales.money.Yuan;

/**
 * Finds the first thing about which an order's facts contradict themselves.
 */
final class FactCheck {

	private final PaidOrder order;

	private final Basket basket;

	FactCheck(Basket basket) {
		this.order = basket.order();
		this.basket = basket;
	}

	/**
	 * The contradiction, or nothing if there is none.
	 */
	Optional<Contradiction> contradiction() {
		return Stream.<Stream<Contradiction>>of(negatives(), items(), discounts(), refunds(), payments(), totals())
			.flatMap((found) -> found)
			.findFirst();
	}

	private Stream<Contradiction> negatives() {
		Stream<Named> amounts = Stream
			.of(Stream.of(new Named("What was paid", this.order.paid()),
					new Named("The postage", this.order.postage())),
					numbered(this.order.items(),
							(at, item) -> new Named("The price of item %d".formatted(at), item.listed())),
					numbered(this.order.items(),
							(at, item) -> new Named("The discount of item %d".formatted(at), item.discount())),
					numbered(this.order.discounts(),
							(at, one) -> new Named("The amount of discount %d".formatted(at), one.amount())),
					numbered(this.order.refunds(),
							(at, one) -> new Named("The amount of refund %d".formatted(at), one.amount())),
					numbered(this.order.payments(),
							(at, one) -> new Named("The amount of payment %d".formatted(at), one.amount())))
			.flatMap((named) -> named);
		return amounts.filter((named) -> named.amount().compareTo(Yuan.ZERO) < 0)
			.map((named) -> new Contradiction("%s is %s.".formatted(named.name(), named.amount()),
					"an amount that is not negative"));
	}

	private Stream<Contradiction> items() {
		if (this.basket.lines().isEmpty()) {
			return Stream.of(new Contradiction("The order has no item that costs something.",
					"at least one item that is no gift"));
		}
		Set<String> seen = new HashSet<>();
		return this.order.items()
			.stream()
			.flatMap((item) -> Stream.concat(seen.add(item.id()) ? Stream.empty()
					: Stream.of(new Contradiction("The order has two items with the id '%s'.".formatted(item.id()),
							"each item an id of its own")),
					(item.quantity() > 0) ? Stream.empty()
							: Stream.of(new Contradiction(
									"The order has %d pieces of item '%s'.".formatted(item.quantity(), item.id()),
									"a quantity of at least 1"))));
	}

	private Stream<Contradiction> discounts() {
		Stream<Contradiction> unknown = numbered(this.order.discounts(),
				(at, discount) -> discount.item()
					.filter((id) -> this.basket.lines().stream().noneMatch((line) -> line.id().equals(id)))
					.map((id) -> unknownItem("The item of discount %d".formatted(at), id)))
			.flatMap(Optional::stream);
		Stream<Contradiction> tooLarge = this.basket.lines()
			.stream()
			.filter((line) -> line.own().compareTo(line.item().listed()) > 0)
			.map((line) -> new Contradiction("The discounts of item '%s' are %s, its price is %s.".formatted(line.id(),
					line.own(), line.item().listed()), "item discounts of at most the price of all its pieces"));
		Stream<Contradiction> tiers = this.basket.discounts()
			.stream()
			.filter((discount) -> !discount.tiers().isEmpty())
			.filter((discount) -> !discount.givenFor(this.basket.net()).equals(discount.amount()))
			.map((discount) -> new Contradiction(
					"By its threshold or tiers the %s gives %s for goods of %s, its amount is %s.".formatted(
							discount.kind().code(), discount.givenFor(this.basket.net()), this.basket.net(),
							discount.amount()),
					"the threshold or tiers by which the amount was given, or none"));
		return Stream.of(unknown, tooLarge, tiers).flatMap((found) -> found);
	}

	private Stream<Contradiction> refunds() {
		Stream<Contradiction> unknown = numbered(this.order.refunds(),
				(at, refund) -> refund.item()
					.filter((id) -> this.basket.order().items().stream().noneMatch((item) -> item.id().equals(id)))
					.map((id) -> unknownItem("The item of refund %d".formatted(at), id)))
			.flatMap(Optional::stream);
		Stream<Contradiction> tooMany = this.basket.lines()
			.stream()
			.filter((line) -> line.left() < 0 || line.settled() < 0)
			.map((line) -> new Contradiction("Refunds settle %d pieces of item '%s', %d were bought."
				.formatted(line.settled(), line.id(), line.item().quantity()), "each refunded piece once"));
		Stream<Contradiction> postage = numbered(
				this.order.refunds(), (at,
						refund) -> (refund.postage() && refund.amount().compareTo(this.order.postage()) < 0)
								? Optional.of(new Contradiction(
										"Refund %d is %s and says that the postage of %s is part of it.".formatted(at,
												refund.amount(), this.order.postage()),
										"the amount with the postage, or postage false"))
								: Optional.<Contradiction>empty())
			.flatMap(Optional::stream);
		Stream<Contradiction> twice = (this.order.refunds().stream().filter(EarlierRefund::postage).count() > 1)
				? Stream.of(new Contradiction("Several refunds say that the postage is part of them.",
						"postage true for one refund; it goes back once"))
				: Stream.empty();
		Stream<Contradiction> tooMuch = (this.order.refunded().compareTo(this.order.paid()) > 0)
				? Stream.of(new Contradiction(
						"The refunds add up to %s, %s was paid.".formatted(this.order.refunded(), this.order.paid()),
						"what really went back; no more than was paid can (CAP-01)"))
				: Stream.empty();
		return Stream.of(unknown, tooMany, postage, twice, tooMuch).flatMap((found) -> found);
	}

	private Stream<Contradiction> payments() {
		Yuan together = Yuan.sum(this.order.payments().stream().map(Payment::amount));
		return (this.order.payments().isEmpty() || together.equals(this.order.paid())) ? Stream.empty()
				: Stream.of(new Contradiction(
						"The payments add up to %s, %s was paid.".formatted(together, this.order.paid()),
						"every channel with what was paid through it, or no payments"));
	}

	private Stream<Contradiction> totals() {
		Yuan own = Yuan.sum(this.basket.lines().stream().map(Line::own));
		Yuan off = Yuan
			.sum(Stream.of(own, this.basket.off(), Yuan.sum(this.basket.homeless().stream().map(Discount::amount))));
		Yuan due = this.basket.listed().minus(off).plus(this.order.postage());
		if (!due.equals(this.order.paid())) {
			return Stream.of(new Contradiction(
					"%s was paid, but goods %s − discounts %s + postage %s = %s.".formatted(this.order.paid(),
							this.basket.listed(), off, this.order.postage(), due),
					"prices per piece before any discount, every discount, and what was really paid"));
		}
		return (this.order.goodsPaid().compareTo(Yuan.ZERO) < 0) ? Stream
			.of(new Contradiction("The discounts of %s exceed the goods of %s.".formatted(off, this.basket.listed()),
					"what is off the goods in discounts, and as postage what was paid for it"))
				: Stream.empty();
	}

	private Contradiction unknownItem(String field, String id) {
		return new Contradiction("%s is '%s'; the order has no such item with a price.".formatted(field, id),
				"one of " + this.basket.lines().stream().map(Line::id).collect(Collectors.joining(", ")));
	}

	private static <T, R> Stream<R> numbered(List<T> all, Numbered<T, R> naming) {
		return IntStream.range(0, all.size()).mapToObj((at) -> naming.of(at + 1, all.get(at)));
	}

	/**
	 * Makes something of an element and its place, counted from one.
	 */
	private interface Numbered<T, R> {

		R of(int at, T element);

	}

	/**
	 * An amount and where it stands.
	 */
	private record Named(String name, Yuan amount) {

	}

}
