package org.aftersales.postage;

import java.util.Locale;

/**
 * A way of the goods.
 */
public enum Leg {

	/** To the buyer. */
	OUTBOUND,
	/** Back to the seller. */
	RETURN;

	/**
	 * Lower-case name.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
