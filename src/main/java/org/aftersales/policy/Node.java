package org.aftersales.policy;

import java.util.Locale;

/**
 * A point of a flow at which somebody has to act before a clock lapses.
 */
public enum Node {

	/** The buying group has to fill. */
	GROUP,
	/** The seller has to hand the parcel to the carrier. */
	SHIP,
	/** The carrier has to show the first trace after pickup. */
	FIRST_TRACE,
	/** The buyer has to confirm receipt. */
	CONFIRM_RECEIPT,
	/** The seller has to answer an application. */
	SELLER_ANSWERS,
	/** The seller has to answer a modified application. */
	SELLER_ANSWERS_MODIFIED,
	/** The buyer has to act after a refusal. */
	BUYER_ACTS_AFTER_REFUSAL,
	/** The buyer has to send the goods back. */
	BUYER_RETURNS,
	/** The seller has to confirm the returned goods. */
	SELLER_CONFIRMS_RETURN,
	/** The seller has to send the new, missing or repaired goods. */
	SELLER_RESHIPS,
	/** The buyer has to confirm what was sent. */
	BUYER_CONFIRMS;

	/**
	 * Name in policy packs and on the command line, for example {@code seller-answers}.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
