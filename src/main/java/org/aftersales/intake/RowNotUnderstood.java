package org.aftersales.intake;

import org.aftersales.quarantine.SetAside;

/**
 * A value of a row cannot be understood; it carries the row's entry for the quarantine.
 */
class RowNotUnderstood extends RuntimeException {

	private final transient SetAside setAside;

	RowNotUnderstood(SetAside setAside) {
		super(setAside.message(), null, false, false);
		this.setAside = setAside;
	}

	SetAside setAside() {
		return this.setAside;
	}

}
