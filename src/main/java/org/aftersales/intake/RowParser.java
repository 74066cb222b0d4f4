package org.aftersales.intake;

import org.aftersales.calendar.BusinessDate;

/**
 * Understands the rows of one file, without the database.
 *
 * @param <F> the facts of the file's rows
 */
@FunctionalInterface
interface RowParser<F> {

	/**
	 * What that row says to the night of that business date.
	 * @throws RowNotUnderstood if a value cannot be understood
	 */
	RowOutcome<F> parse(Row row, BusinessDate date);

	/**
	 * The same for whatever was read; never throws because of it.
	 */
	default RowOutcome<F> understand(ReadRow read, BusinessDate date) {
		if (read instanceof BrokenRow broken) {
			return new RowOutcome.Refused<>(broken.setAside());
		}
		try {
			return parse((Row) read, date);
		}
		catch (RowNotUnderstood notUnderstood) {
			return new RowOutcome.Refused<>(notUnderstood.setAside());
		}
	}

}
