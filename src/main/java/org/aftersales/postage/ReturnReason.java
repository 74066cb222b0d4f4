package org.aftersales.postage;

import java.util.Locale;

/**
 * Why the goods come back, as far as the liability for postage looks at it.
 */
public enum ReturnReason {

	/** The buyer need not say why: the seven-day right, which still holds. */
	NO_REASON,
	/** The goods are faulty. */
	QUALITY,
	/** Other goods, or fewer, came. */
	WRONG_GOODS,
	/** The goods are not as described. */
	NOT_AS_DESCRIBED,
	/** The goods were sent too late. */
	LATE,
	/** The goods were damaged or lost on their way. */
	DAMAGED,
	/** The buyer did not take the parcel. */
	REFUSED,
	/** Anything else. */
	OTHER;

	/**
	 * Whether it lies with the seller by itself.
	 */
	boolean ofTheSeller() {
		return this == QUALITY || this == WRONG_GOODS || this == NOT_AS_DESCRIBED || this == LATE;
	}

	/**
	 * Name in questions, for example {@code no-reason}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
