package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.quarantine.SetAside;

/**
 * What a row says to a night, before the database is asked.
 *
 * @param <F> the facts of the file's rows
 */
sealed interface RowOutcome<F> {

	/**
	 * Key of the row, as in the quarantine; empty if nothing is done about the row.
	 */
	Optional<String> key();

	/**
	 * The row is understood and known to the night.
	 *
	 * @param row the row
	 * @param fact what it says
	 */
	record Understood<F>(Row row, F fact) implements RowOutcome<F> {

		@Override
		public Optional<String> key() {
			return Optional.of(this.row.key());
		}

	}

	/**
	 * The row's time is at or after the cut-off, or it is not paid: the night does not
	 * know it.
	 */
	record NotYet<F>() implements RowOutcome<F> {

		@Override
		public Optional<String> key() {
			return Optional.empty();
		}

	}

	/**
	 * The row cannot be understood.
	 *
	 * @param setAside why, and where it stands
	 */
	record Refused<F>(SetAside setAside) implements RowOutcome<F> {

		@Override
		public Optional<String> key() {
			return Optional.of(this.setAside.key());
		}

	}

}
