package org.aftersales.intake;

import java.util.Optional;

import org.aftersales.batch.Feed;

import org.springframework.stereotype.Component;

/**
 * The inbox that this process loads now. Thread-safe.
 */
@Component
class CurrentInbox {

	private volatile Optional<Inspected> inspected = Optional.empty();

	/**
	 * What is loaded now; empty if the night has no inbox.
	 */
	Optional<Inspected> inspected() {
		return this.inspected;
	}

	/**
	 * The rows of that file; empty if the night has no inbox.
	 */
	Optional<Feed<ReadRow>> rowsOf(SourceFile file) {
		return inspected().map((current) -> new FileFeed(current, file));
	}

	/**
	 * The orders that the files name; none if the night has no inbox.
	 */
	OrdersOfInbox orders() {
		return inspected().map(Inspected::orders).orElseGet(OrdersOfInbox::new);
	}

	void begin(Optional<Inspected> begun) {
		this.inspected = begun;
	}

}
