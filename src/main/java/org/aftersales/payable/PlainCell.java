package org.aftersales.payable;

import java.util.regex.Pattern;

/**
 * A text as a cell of a CSV file that no spreadsheet takes for a formula.
 */
final class PlainCell {

	/** Also the full-width forms, which some programs read alike. */
	private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]");

	private PlainCell() {
	}

	/**
	 * The text, after an apostrophe if it begins like a formula. Control characters but
	 * for tabs and line ends, which the quotes of a cell hold, become U+FFFD: a person
	 * may look at the file on a terminal.
	 */
	static String of(String text) {
		String shown = CONTROL.matcher(text).replaceAll("\uFFFD");
		boolean dangerous = !shown.isEmpty() && DANGEROUS.indexOf(shown.charAt(0)) >= 0;
		return dangerous ? "'" + shown : shown;
	}

}
