package org.aftersales.compensation;

import org.aftersales.run.Fault;
import org.aftersales.run.Night;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * A night has something to book, and a later one has closed the books of its day. Nothing
 * of it is lost: the next night books it for its own date.
 */
class BooksClosed extends RuntimeException implements Fault {

	private static final String SAID = "the ledger is closed up to ";

	private BooksClosed(Night night, String closedUpTo, DataAccessException refused) {
		super("%s of the %s has something to book, but the ledger is closed up to %s by a later night, and closed days never change. Run the next night, which books it for its own date; then run the same command again."
			.formatted(LedgerEffect.JOB, night, closedUpTo), refused);
	}

	/**
	 * What the refusal means: that the day is closed, or what it says itself.
	 */
	static RuntimeException orAsIs(Night night, DataAccessException refused) {
		String words = String.valueOf(NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
		int start = words.indexOf(SAID);
		int end = words.indexOf(';', Math.max(start, 0));
		return (start >= 0 && end > start)
				? new BooksClosed(night, words.substring(start + SAID.length(), end), refused) : refused;
	}

	@Override
	public Kind kind() {
		return Kind.INPUT;
	}

}
