package org.aftersales.cap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose fault it is that something comes back.
 */
public enum Fault {

	/** The seller's, as with a quality fault or wrong goods. */
	SELLER,
	/** The buyer's. */
	BUYER,
	/** Nobody's, as with a return without reason. */
	NOBODY;

	/**
	 * Lower-case name.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The fault of that code, or nothing.
	 */
	public static Optional<Fault> of(String code) {
		return Arrays.stream(values()).filter((fault) -> fault.code().equals(code)).findFirst();
	}

}
