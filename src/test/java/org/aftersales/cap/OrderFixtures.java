package org.aftersales.cap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.cap.ItemCap.Capped;
import org.aftersales.money.Yuan;
import org.aftersales.policy.Platform;

/**
 * Orders as the worked examples have them, and answers that are known to be amounts.
 */
final class OrderFixtures {

	private OrderFixtures() {
	}

	/** X02: A 200, B 300, postage 10, 满300减100, paid 410, shipped. */
	static PaidOrder fullReduction() {
		return order("410", "10", item("A", "200", 1), item("B", "300", 1))
			.less(List.of(off(DiscountKind.FULL_REDUCTION, "100")));
	}

	static PaidOrder order(String paid, String postage, OrderItem... items) {
		return PaidOrder.of(Platform.TAOBAO, yuan(paid), yuan(postage), List.of(items));
	}

	static OrderItem item(String id, String price, int quantity) {
		return OrderItem.of(id, yuan(price), quantity);
	}

	static Discount off(DiscountKind kind, String amount) {
		return Discount.ofOrder(kind, yuan(amount));
	}

	static Discount offItem(String id, String amount) {
		return new Discount(DiscountKind.ITEM, yuan(amount), Funder.SHOP, Optional.of(id), List.of());
	}

	/** Written {@code threshold:amount}. */
	static List<Tier> tiers(String... written) {
		return Stream.of(written)
			.map((tier) -> tier.split(":", -1))
			.map((parts) -> new Tier(yuan(parts[0]), yuan(parts[1])))
			.toList();
	}

	static EarlierRefund refund(String item, int quantity, String amount) {
		return EarlierRefund.of(item, quantity, yuan(amount));
	}

	static Caps caps(PaidOrder order) {
		return (Caps) RefundCaps.of(order);
	}

	static Capped cap(PaidOrder order, String id) {
		return (Capped) caps(order).item(id).orElseThrow();
	}

	static ClaimCap.Capped claim(PaidOrder order, Claimed claimed) {
		return (ClaimCap.Capped) RefundCaps.claim(order, claimed);
	}

	static Yuan yuan(String text) {
		return Yuan.parse(text);
	}

}
