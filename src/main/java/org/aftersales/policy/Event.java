package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An instant that a clock can start from, beside the entering of its node.
 */
public enum Event {

	/** The buyer placed the order. */
	PLACED,
	/** The buyer paid. */
	PAID,
	/** The buying group was opened. */
	GROUP_OPENED,
	/** The buying group was full. */
	GROUP_FORMED,
	/** The buying group failed. */
	GROUP_FAILED,
	/** The seller uploaded the number of the parcel. */
	NUMBER_UPLOADED,
	/** The seller shipped. */
	SHIPPED,
	/** The carrier scanned the parcel at pickup. */
	PICKED_UP,
	/** The carrier showed its latest trace. */
	LAST_TRACE,
	/** The parcel stood still for too long. */
	TRACE_BREACHED,
	/** The order was marked as late. */
	MARKED_LATE,
	/** The buyer signed for the parcel. */
	SIGNED,
	/** The trade succeeded. */
	TRADE_SUCCESS,
	/** The trade closed. */
	TRADE_CLOSED,
	/** The buyer applied. */
	APPLIED,
	/** The seller refused. */
	REFUSED,
	/** The seller agreed. */
	AGREED,
	/** The seller gave the address for the return. */
	ADDRESS_GIVEN,
	/** The buyer sent the goods back. */
	RETURN_SENT,
	/** The buyer entered the number of the return parcel. */
	RETURN_ENTERED,
	/** The return parcel was signed for. */
	RETURN_SIGNED,
	/** The seller received the returned goods. */
	RETURN_RECEIVED,
	/** The buyer changed the kind of the claim. */
	KIND_CHANGED,
	/** One side asked the platform to step in. */
	INTERVENTION,
	/** The buyer finished giving evidence. */
	BUYER_EVIDENCE,
	/** The platform notified a side. */
	NOTICE,
	/** The platform ruled. */
	RULING,
	/** The platform closed the dispute. */
	DISPUTE_CLOSED,
	/** The buyer appealed. */
	BUYER_APPEALED,
	/** The dispute was suspended for negotiation. */
	SUSPENDED,
	/** The buyer left a message. */
	MESSAGE,
	/** The refund was approved. */
	REFUND_APPROVED,
	/** The payment provider accepted the refund. */
	REFUND_ACCEPTED;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/**
	 * Name in policy packs and on the command line, for example {@code return-signed}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The event of that code, if there is one.
	 */
	public static Optional<Event> of(String code) {
		return Arrays.stream(values()).filter((event) -> event.code().equals(code)).findFirst();
	}

}
