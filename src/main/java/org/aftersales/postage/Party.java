package org.aftersales.postage;

import java.util.Locale;

/**
 * Who pays or receives postage.
 */
public enum Party {

	/** The buyer. */
	BUYER,
	/** The seller. */
	SELLER,
	/** The platform. */
	PLATFORM,
	/** The carrier. */
	CARRIER,
	/** The insurer of the freight. */
	INSURER;

	/**
	 * Lower-case name.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
