package org.aftersales.cap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who bears a discount.
 */
public enum Funder {

	/** The shop. */
	SHOP,
	/** The platform; on a refund its part goes back to it. */
	PLATFORM,
	/** The head of a buying group. */
	GROUP_LEADER;

	/**
	 * Lower-case name, as in the feed contract.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The funder of that code, or nothing.
	 */
	public static Optional<Funder> of(String code) {
		return Arrays.stream(values()).filter((funder) -> funder.code().equals(code)).findFirst();
	}

}
