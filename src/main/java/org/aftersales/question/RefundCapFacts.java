package org.aftersales.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.aftersales.cap.Discount;
import org.aftersales.cap.DiscountKind;
import org.aftersales.cap.EarlierRefund;
import org.aftersales.cap.Fault;
import org.aftersales.cap.Funder;
import org.aftersales.cap.OrderItem;
import org.aftersales.cap.PaidOrder;
import org.aftersales.cap.Payment;
import org.aftersales.cap.Tier;
import org.aftersales.console.NotUnderstood;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * Makes an order of what a caller wrote, and says what could have been written where it
 * cannot be understood.
 */
final class RefundCapFacts {

	private static final Set<String> TOP = Set.of("platform", "paid", "postage", "items", "discounts", "refunds",
			"payments", "shipped", "fault");

	private static final Set<String> ITEM = Set.of("id", "price", "quantity", "gift", "discount", "requested");

	private static final Set<String> DISCOUNT = Set.of("kind", "amount", "funder", "item", "threshold", "tiers");

	private static final Set<String> TIER = Set.of("threshold", "amount");

	private static final Set<String> REFUND = Set.of("item", "quantity", "amount", "postage");

	private static final Set<String> PAYMENT = Set.of("channel", "amount");

	private RefundCapFacts() {
	}

	/**
	 * The question of that JSON object.
	 * @throws NotUnderstood if a fact cannot be understood or one that is needed is
	 * missing
	 */
	static RefundCapQuestion question(String json) {
		FactsObject top = FactsObject.read(json, TOP);
		List<FactsObject> items = objects(top.list("items", "item"), ITEM);
		Map<String, Yuan> requested = new LinkedHashMap<>();
		items.forEach(
				(item) -> item.yuan("requested").ifPresent((amount) -> requested.put(item.neededText("id"), amount)));
		return new RefundCapQuestion(new PaidOrder(platform(top), top.neededYuan("paid"),
				top.yuan("postage").orElse(Yuan.ZERO), items.stream().map(RefundCapFacts::item).toList(),
				objects(top.listOrNone("discounts", "discount"), DISCOUNT).stream()
					.map(RefundCapFacts::discount)
					.toList(),
				objects(top.listOrNone("refunds", "refund"), REFUND).stream().map(RefundCapFacts::refund).toList(),
				objects(top.listOrNone("payments", "payment"), PAYMENT).stream()
					.map((payment) -> new Payment(payment.neededText("channel"), payment.neededYuan("amount")))
					.toList(),
				top.yes("shipped").orElse(true),
				top.read("fault", Fault::of, "one of " + codes(Fault.values(), Fault::code))), requested);
	}

	private static Platform platform(FactsObject top) {
		String all = codes(Platform.values(), Platform::code);
		return top
			.read("platform",
					(code) -> Arrays.stream(Platform.values())
						.filter((platform) -> platform.code().equals(code))
						.findFirst(),
					"one of " + all)
			.orElseThrow(() -> new NotUnderstood("The fact 'platform' is missing; write one of " + all));
	}

	private static OrderItem item(FactsObject item) {
		boolean gift = item.yes("gift").orElse(false);
		Yuan price = gift ? item.yuan("price").orElse(Yuan.ZERO) : item.neededYuan("price");
		int quantity = item.number("quantity").orElse(1);
		return new OrderItem(item.neededText("id"), price.times(quantity), quantity, gift,
				item.yuan("discount").orElse(Yuan.ZERO));
	}

	private static Discount discount(FactsObject discount) {
		DiscountKind kind = discount
			.read("kind", DiscountKind::of, "one of " + codes(DiscountKind.values(), DiscountKind::code))
			.orElseThrow(() -> new NotUnderstood("The fact 'kind' is missing%s; write one of %s"
				.formatted(discount.where(), codes(DiscountKind.values(), DiscountKind::code))));
		Yuan amount = discount.neededYuan("amount");
		Optional<String> item = discount.text("item");
		List<Tier> tiers = tiers(discount, amount);
		if (!tiers.isEmpty() && (item.isPresent() || kind == DiscountKind.ITEM)) {
			throw new NotUnderstood(
					"The threshold%s is of no use: what one item gets off is not lost by returning others; leave it out"
						.formatted(discount.where()));
		}
		return new Discount(kind, amount,
				discount.read("funder", Funder::of, "one of " + codes(Funder.values(), Funder::code))
					.orElse((kind == DiscountKind.PLATFORM_COUPON) ? Funder.PLATFORM : Funder.SHOP),
				item, tiers);
	}

	private static List<Tier> tiers(FactsObject discount, Yuan amount) {
		Optional<Yuan> threshold = discount.yuan("threshold");
		List<Tier> tiers = objects(discount.listOrNone("tiers", "tier"), TIER).stream()
			.map((tier) -> new Tier(tier.neededYuan("threshold"), tier.neededYuan("amount")))
			.toList();
		if (threshold.isPresent() && !tiers.isEmpty()) {
			throw new NotUnderstood(
					"Both 'threshold' and 'tiers' are given%s; write one of them".formatted(discount.where()));
		}
		return threshold.map((from) -> List.of(new Tier(from, amount))).orElse(tiers);
	}

	private static EarlierRefund refund(FactsObject refund) {
		return new EarlierRefund(refund.text("item"), refund.number("quantity").orElse(0), refund.neededYuan("amount"),
				refund.yes("postage").orElse(false));
	}

	private static List<FactsObject> objects(List<FactsObject.Element> elements, Set<String> known) {
		return elements.stream().map((element) -> element.object(known)).toList();
	}

	private static <T> String codes(T[] values, Function<T, String> code) {
		return Arrays.stream(values).map(code).collect(Collectors.joining(", "));
	}

}
