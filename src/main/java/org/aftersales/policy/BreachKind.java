package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of promise that a seller breaks.
 */
public enum BreachKind {

	/** Picked up too late, or not yet. */
	LATE,
	/** Nothing to send. */
	OUT_OF_STOCK,
	/** Nothing to send, and the seller said so at or before the deadline. */
	OUT_OF_STOCK_ADMITTED,
	/** A number was uploaded, but nothing was picked up or moved. */
	FALSE_SHIPPING_NO_PICKUP,
	/** Goods that were not bought, an empty parcel, or a number of another parcel. */
	FALSE_SHIPPING_GOODS,
	/** Empty or other goods sent to deceive, as Pinduoduo and Douyin judge it. */
	FRAUD_SHIPPING,
	/** The parcel's trace stood still for too long, or never began. */
	TRACE_TIMEOUT,
	/** The trace stood still for so long, or is so odd, that something is wrong. */
	TRACE_ABNORMAL,
	/** An exchange, repair, reissue or carrier that was promised and not given. */
	AFTER_SALE_PROMISE,
	/** A discount, postage or price difference that was promised and not given. */
	DISCOUNT_PROMISE,
	/** A gift that was sent too late. */
	GIFT_LATE,
	/** A buyer who was lured away from the platform. */
	OFF_PLATFORM,
	/** A delivery that missed the day agreed. */
	APPOINTED_DELIVERY,
	/** Goods that are not as described. */
	WRONG_DESCRIPTION,
	/** Fraud, as the law knows it. */
	FRAUD;

	/**
	 * The kinds that somebody may report, because no clock finds them, or none on some
	 * platform.
	 */
	public static final Set<BreachKind> REPORTED = Set.of(OUT_OF_STOCK, OUT_OF_STOCK_ADMITTED, FALSE_SHIPPING_GOODS,
			FRAUD_SHIPPING, AFTER_SALE_PROMISE, DISCOUNT_PROMISE, GIFT_LATE, OFF_PLATFORM, APPOINTED_DELIVERY,
			WRONG_DESCRIPTION, FRAUD);

	/**
	 * The kind of that code, if there is one.
	 */
	public static Optional<BreachKind> of(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/**
	 * All codes in one line, for people.
	 */
	public static String all() {
		return Codes.of(values(), BreachKind::code);
	}

	/**
	 * Name in policy packs, for example {@code out-of-stock}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
