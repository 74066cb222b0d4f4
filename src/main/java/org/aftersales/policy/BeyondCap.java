package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a refund that lapses and asks for more than may go back.
 */
public enum BeyondCap {

	/** What may go back is refunded, and the decision says so. */
	CAP,
	/** A person decides; nothing is refunded before. */
	PERSON;

	/**
	 * The choice of that name in policy packs, if it is one.
	 */
	static Optional<BeyondCap> of(String code) {
		return Arrays.stream(values()).filter((each) -> each.code().equals(code)).findFirst();
	}

	private String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
