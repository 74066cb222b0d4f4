package org.aftersales.payable;

/**
 * A text as a cell of a CSV file that no spreadsheet takes for a formula.
 */
final class PlainCell {

	/** Also the full-width forms, which some programs read alike. */
	private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private PlainCell() {
	}

	/**
	 * The text, after an apostrophe if it begins like a formula.
	 */
	static String of(String text) {
		boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
		return dangerous ? "'" + text : text;
	}

}
