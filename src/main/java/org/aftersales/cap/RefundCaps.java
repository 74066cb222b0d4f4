package org.aftersales.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.aftersales.cap.CapAnswer.Caps;
import org.aftersales.cap.CapAnswer.Contradiction;
import org.aftersales.money.Yuan;

/**
 * Says what may be refunded at most. Pure: the same facts give the same caps.
 */
public final class RefundCaps {

	private RefundCaps() {
	}

	/**
	 * The caps of every item, of the postage and of the order.
	 */
	public static CapAnswer of(PaidOrder order) {
		Basket basket = Basket.of(order);
		return new FactCheck(basket).contradiction().<CapAnswer>map((found) -> found).orElseGet(() -> caps(basket));
	}

	/**
	 * The cap of one claim. It never exceeds what was paid less what was refunded.
	 */
	public static ClaimCap claim(PaidOrder order, Claimed claimed) {
		CapAnswer answer = of(order);
		if (answer instanceof Contradiction found) {
			return new ClaimCap.NeedsPerson(found.what() + " Give " + found.give() + ".");
		}
		return new ClaimCaps(order, (Caps) answer).of(claimed);
	}

	private static Caps caps(Basket basket) {
		PaidOrder order = basket.order();
		ItemCaps items = new ItemCaps(basket);
		return new Caps(order.items().stream().map(items::of).toList(), Freight.of(order), order.refunded(),
				order.paid().minus(order.refunded()), notes(order));
	}

	private static List<String> notes(PaidOrder order) {
		List<String> notes = new ArrayList<>();
		of(order, DiscountKind.RED_PACKET).map((
				packet) -> "The red packet of %s comes back with a full refund only, and only if it is still valid (CAP-12)."
					.formatted(packet.amount()))
			.forEach(notes::add);
		of(order, DiscountKind.POINTS).map(
				(points) -> "The points worth %s come back as points, not as money (LW-06).".formatted(points.amount()))
			.forEach(notes::add);
		order.discounts()
			.stream()
			.filter((discount) -> discount.funder() == Funder.PLATFORM && discount.takesOff())
			.map((discount) -> "The platform bears %s of the discounts (%s); what a refund frees of it goes back to the platform (CAP-11)."
				.formatted(discount.amount(), discount.kind().code()))
			.forEach(notes::add);
		notes.addAll(ChannelNotes.of(order));
		return notes;
	}

	private static Stream<Discount> of(PaidOrder order, DiscountKind kind) {
		return order.discounts().stream().filter((discount) -> discount.kind() == kind && discount.takesOff());
	}

}
