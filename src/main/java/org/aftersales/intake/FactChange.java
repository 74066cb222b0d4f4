package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.quarantine.SetAside;

/**
 * Finds the first fact of a row that is stored otherwise. The stored one stays: nights
 * may have been judged by it.
 */
final class FactChange {

	static final String REASON = "FACT_CHANGED";

	private final Row row;

	private Optional<SetAside> found = Optional.empty();

	FactChange(Row row) {
		this.row = row;
	}

	/**
	 * Compares a value that is always known.
	 */
	<T> FactChange compare(String column, T stored, T read) {
		return compare(column, Optional.of(stored), Optional.of(read));
	}

	/**
	 * Compares a value where both know it.
	 */
	<T> FactChange compare(String column, Optional<T> stored, Optional<T> read) {
		if (this.found.isEmpty() && stored.isPresent() && read.isPresent() && !stored.equals(read)) {
			this.found = Optional.of(this.row.aside(column, REASON,
					"stored is %s, this row says %s; the stored fact stays. Find out which is right and discard this entry if it is the stored one"
						.formatted(stored.get(), read.get())));
		}
		return this;
	}

	Optional<SetAside> found() {
		return this.found;
	}

}
