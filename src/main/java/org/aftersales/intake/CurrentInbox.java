package org.aftersales.intake;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The inbox that this process loads now, and how far an earlier attempt at the same night
 * came with the same files. Thread-safe.
 */
@Component
class CurrentInbox {

	private volatile Optional<Loading> loading = Optional.empty();

	/**
	 * An inbox while it is loaded.
	 *
	 * @param inspected the inbox
	 * @param rowsDone rows that are loaded already, counted over the files in their order
	 * @param countedBefore rows that this night counted with other files
	 */
	record Loading(Inspected inspected, long rowsDone, long countedBefore) {

		/**
		 * How many rows of that file are loaded already.
		 */
		long rowsDoneOf(SourceFile file) {
			long done = this.rowsDone - this.inspected.rowsBefore(file);
			return Math.max(0, Math.min(done, this.inspected.rowsOf(file)));
		}

	}

	/**
	 * What is loaded now; empty if the night has no inbox.
	 */
	Optional<Loading> loading() {
		return this.loading;
	}

	/**
	 * The orders that the files name; none if the night has no inbox.
	 */
	OrdersOfInbox orders() {
		return loading().map((current) -> current.inspected().orders()).orElseGet(OrdersOfInbox::new);
	}

	void begin(Optional<Loading> begun) {
		this.loading = begun;
	}

}
