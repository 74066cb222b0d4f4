package org.aftersales.postage;

import java.util.Locale;

/**
 * Who was found at fault.
 */
public enum Fault {

	/** The seller. */
	SELLER,
	/** The buyer. */
	BUYER,
	/** Both: who erred first pays. */
	BOTH,
	/** It could not be found out. */
	UNCLEAR;

	/**
	 * Lower-case name.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
