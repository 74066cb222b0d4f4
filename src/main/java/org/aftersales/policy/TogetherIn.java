package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose breaches a joint cap takes together. All but the first are of one buyer and one
 * seller.
 */
public enum TogetherIn {

	/** Those of one order. */
	ORDER,
	/** Those of orders paid on the same natural day in the shop's zone. */
	PAYMENT_DAY,
	/** Those of orders paid within 24 hours of the first of them. */
	PAYMENT_24H,
	/** Those that happened on the same natural day in the shop's zone. */
	DAY;

	/**
	 * The span of that code, if there is one.
	 */
	static Optional<TogetherIn> of(String code) {
		return Arrays.stream(values()).filter((span) -> span.code().equals(code)).findFirst();
	}

	/**
	 * Name in policy packs, for example {@code payment-day}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
