package org.aftersales.quality;

/**
 * A span of time that definitions look at, each with the one before.
 */
enum Span {

	/** The thirty days that end with the business date. */
	DAYS,
	/** The calendar month up to the business date; before: the whole month before. */
	MONTH;

	/**
	 * Key of its label.
	 */
	String label() {
		return (this == DAYS) ? "quality.definitions.days" : "quality.definitions.month";
	}

}
