package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule is about: an order, or one kind of claim.
 */
public enum Flow {

	/** An order from payment to receipt. */
	ORDER,
	/** Refund only, nothing shipped when the buyer applied. */
	REFUND_UNSHIPPED,
	/** Refund only, shipped when the buyer applied. */
	REFUND_SHIPPED,
	/** Return of the goods and refund. */
	RETURN_AND_REFUND,
	/** Exchange of the goods. */
	EXCHANGE,
	/** Something missing is sent again. */
	REISSUE,
	/** Repair of the goods. */
	REPAIR,
	/** Refund of a parcel that is called back on its way. */
	INTERCEPT,
	/** A dispute that the platform was asked to decide. */
	INTERVENTION;

	/**
	 * Name in policy packs and on the command line, for example
	 * {@code return-and-refund}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The flow of that code, if there is one.
	 */
	public static Optional<Flow> of(String code) {
		return Arrays.stream(values()).filter((flow) -> flow.code().equals(code)).findFirst();
	}

}
