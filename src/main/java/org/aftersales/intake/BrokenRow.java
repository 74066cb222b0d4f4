package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.quarantine.SetAside;

/**
 * A line that cannot be cut into the header's columns.
 *
 * @param file its file
 * @param ownKey the row's own key, if so much of it can be read
 * @param setAside why, and where it stands
 */
record BrokenRow(SourceFile file, Optional<String> ownKey, SetAside setAside) implements ReadRow {

	@Override
	public String key() {
		return this.setAside.key();
	}

}
