package org.aftersales.cap;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of discount an order got, by the codes of the feed contract.
 */
public enum DiscountKind {

	/** A coupon of the shop. */
	COUPON("coupon"),
	/** So much off from so much on (满减). */
	FULL_REDUCTION("full-reduction"),
	/** Off the price of one item. */
	ITEM("item"),
	/** A coupon of the platform. */
	PLATFORM_COUPON("platform-coupon"),
	/** So much off from so much on over several shops. */
	CROSS_SHOP("cross-shop"),
	/** A red packet of the shop, spent like money. */
	RED_PACKET("red-packet"),
	/** Points of the buyer. */
	POINTS("points"),
	/** The feed does not say. */
	UNSPECIFIED("unspecified");

	private final String code;

	DiscountKind(String code) {
		this.code = code;
	}

	/**
	 * Lower-case name, as in the feed contract.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The kind of that code, or nothing.
	 */
	public static Optional<DiscountKind> of(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code.equals(code)).findFirst();
	}

	/**
	 * Whether such a discount always asks for a minimum, so that a partial return may
	 * lose it.
	 */
	boolean asksForMinimum() {
		return this == FULL_REDUCTION || this == CROSS_SHOP;
	}

}
