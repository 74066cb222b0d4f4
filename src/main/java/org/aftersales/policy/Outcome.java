package org.aftersales.policy;

import java.util.Arrays;
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
	RECEIPT_CONFIRMED,
	/** The unpaid or never shipped trade closes. */
	TRADE_CLOSED,
	/** The platform judges with the evidence that is there. */
	JUDGED_WITHOUT_EVIDENCE,
	/** The platform does itself what it ruled. */
	EXECUTED_BY_PLATFORM,
	/** The seller sent the new, missing or repaired goods late. */
	LATE_RESHIPMENT("after-sale-promise"),
	/** The seller has nothing to send. */
	OUT_OF_STOCK("out-of-stock"),
	/** The seller reported a shipment that was none. */
	FALSE_SHIPPING("false-shipping-no-pickup"),
	/** The parcel stood still for too long. */
	TRACE_STUCK("trace-timeout"),
	/** The parcel stood still for so long that something is wrong. */
	TRACE_ABNORMAL("trace-abnormal"),
	/** The money is overdue. */
	ARRIVED_LATE,
	/** The seller is paid out. */
	PAID_OUT,
	/** The law is broken. */
	UNLAWFUL_DELAY,
	/** A right ends; nothing is decided. */
	RIGHT_ENDS,
	/** A right begins; nothing is decided. */
	RIGHT_BEGINS,
	/** An answer is overdue; nothing is decided. */
	OVERDUE;

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
	 * The outcome of that code, if there is one.
	 */
	public static Optional<Outcome> of(String code) {
		return Arrays.stream(values()).filter((outcome) -> outcome.code().equals(code)).findFirst();
	}

	/**
	 * Name in policy packs, for example {@code with-platform}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
