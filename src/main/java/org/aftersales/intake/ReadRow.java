package org.aftersales.intake;

/**
 * What was read between two line ends: a row, or something that is none.
 */
sealed interface ReadRow permits Row, BrokenRow {

	/**
	 * Its file and its own key, or a digest of what was read if it has none: rows with
	 * the same tell about the same thing.
	 */
	String key();

}
