package org.aftersales.intake;

import org.aftersales.quarantine.SetAside;

/**
 * What became of a row in the database.
 */
sealed interface RowResult {

	/** It brought a fact that was not known. */
	RowResult NEW = new Loaded(true);

	/** Everything it says was known. */
	RowResult KNOWN = new Loaded(false);

	/**
	 * Its facts are in the database.
	 *
	 * @param news whether it brought one
	 */
	record Loaded(boolean news) implements RowResult {

	}

	/**
	 * Something of it was set aside.
	 *
	 * @param setAside what and why
	 */
	record Aside(SetAside setAside) implements RowResult {

	}

}
