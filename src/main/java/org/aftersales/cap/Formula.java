package org.aftersales.cap;

import java.util.Optional;

import org.aftersales.money.Rounding;
import org.aftersales.money.Yuan;

/**
 * A formula of the rule book that shares discounts out. All come to the item's part of
 * what was paid for the goods; they differ in what they are written for, and so in their
 * words.
 */
enum Formula {

	/** No discount at all. */
	NONE("CAP-04"),
	/** Only one item costs something, and no formula covers its discounts. */
	ONLY_ITEM("CAP-01"),
	/** A coupon of the shop. */
	COUPON("CAP-02"),
	/** 满减. */
	FULL_REDUCTION("CAP-03"),
	/** A coupon that somebody else funds. */
	FUNDED("CAP-05"),
	/** Discounts of items only. */
	ITEM("CAP-06"),
	/** Discounts of items first, then one of the order. */
	SEQUENCE("CAP-06"),
	/** A red packet. */
	RED_PACKET("CAP-12"),
	/** Over several shops. */
	CROSS_SHOP("CAP-13");

	private final String rule;

	Formula(String rule) {
		this.rule = rule;
	}

	/**
	 * That of an order whose only discount is of this kind, or nothing if the rule book
	 * has none.
	 */
	static Optional<Formula> of(DiscountKind kind) {
		return switch (kind) {
			case COUPON -> Optional.of(COUPON);
			case FULL_REDUCTION -> Optional.of(FULL_REDUCTION);
			case PLATFORM_COUPON -> Optional.of(FUNDED);
			case ITEM -> Optional.of(ITEM);
			case RED_PACKET -> Optional.of(RED_PACKET);
			case CROSS_SHOP -> Optional.of(CROSS_SHOP);
			case POINTS, UNSPECIFIED -> Optional.empty();
		};
	}

	/**
	 * Rule id of the rule book.
	 */
	String rule() {
		return this.rule;
	}

	/**
	 * The calculation of an item's share in words.
	 */
	String words(Basket basket, Line line, Yuan share) {
		return calculation(basket, line) + " = " + share + correction(basket, line, share);
	}

	private String calculation(Basket basket, Line line) {
		PaidOrder order = basket.order();
		Yuan listed = line.item().listed();
		Yuan all = basket.listed();
		return switch (this) {
			case NONE -> "%s, no discount".formatted(listed);
			case ONLY_ITEM ->
				"paid %s − postage %s, for the only item with a price".formatted(order.paid(), order.postage());
			case COUPON -> "%s − %s × %s / %s".formatted(listed, basket.off(), listed, all);
			case FULL_REDUCTION -> "%s − %s / (%s − %s) × %s".formatted(listed, basket.off(), all.plus(order.postage()),
					order.postage(), listed);
			case ITEM -> "%s − %s".formatted(listed, line.own());
			case SEQUENCE ->
				"(%s − %s) − %s / %s × %s".formatted(listed, line.own(), line.net(), basket.net(), basket.off());
			case FUNDED, RED_PACKET, CROSS_SHOP -> "%s × %s / %s".formatted(listed, order.goodsPaid(), all);
		};
	}

	private static String correction(Basket basket, Line line, Yuan share) {
		if (basket.net().equals(Yuan.ZERO)) {
			return "";
		}
		Yuan halfUp = Rounding.HALF_UP_TO_FEN.share(basket.order().goodsPaid(), line.net(), basket.net());
		return share.equals(halfUp) ? "" : " (half up %s; a fen is moved so that all shares add up to %s)"
			.formatted(halfUp, basket.order().goodsPaid());
	}

}
