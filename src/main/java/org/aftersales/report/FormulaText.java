package org.aftersales.report;

/**
 * Names and words as they are written inside a formula, whatever characters they hold.
 */
final class FormulaText {

	private FormulaText() {
	}

	/**
	 * The name of a sheet, quoted.
	 */
	static String sheet(String name) {
		return "'" + name.replace("'", "''") + "'";
	}

	/**
	 * A text constant.
	 */
	static String literal(String words) {
		return '"' + words.replace("\"", "\"\"") + '"';
	}

}
