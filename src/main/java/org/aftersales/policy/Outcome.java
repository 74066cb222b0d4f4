package org.aftersales.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * What a lapse leads to.
 */
public enum Outcome {

	/** The application is deemed accepted. */
	AGREED,
	/** The buyer is refunded. */
	REFUNDED,
	/** The claim closes without effect. */
	CLOSED,
	/** The claim is done: the buyer is deemed to have confirmed. */
	COMPLETED,
	/** The platform takes over. */
	WITH_PLATFORM,
	/** The order is cancelled and refunded. */
	CANCELLED,
	/** The seller shipped late or has not shipped. */
	LATE("late"),
	/** The carrier showed no trace in time. */
	TRACE_MISSING("trace-timeout"),
	/** The buyer is deemed to have received the parcel. */
	RECEIPT_CONFIRMED;

	private final Optional<String> breach;

	Outcome() {
		this.breach = Optional.empty();
	}

	Outcome(String breach) {
		this.breach = Optional.of(breach);
	}

	/**
	 * The kind of promise that the lapse breaks, if it breaks one.
	 */
	public Optional<String> breach() {
		return this.breach;
	}

	/**
	 * Name in policy packs, for example {@code with-platform}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
