package org.aftersales.quality;

import java.util.Locale;

/**
 * A number of one span of time from which definitions of rates are made. Orders are those
 * that are not fake; what has to have happened by then is asked of the end of the span,
 * so that a figure of the span before is the one that its own workbook had.
 */
enum Measure {

	/** Orders whose group formed in it. */
	FORMED,
	/** Those of them picked up more than 24 hours before its end, or signed for. */
	FORMED_UNDERWAY,
	/** Orders paid in it. */
	PAID,
	/** Those of them that were signed for. */
	PAID_SIGNED,
	/** Orders first signed for in it. */
	SIGNED,
	/** Lines of the orders paid in it: the sub-orders of Taobao. */
	PAID_LINES,
	/** Orders paid in it whose first claim for money has a quality reason. */
	PAID_FIRST_QUALITY,
	/** Orders signed for in it whose first claim has a quality reason. */
	SIGNED_FIRST_QUALITY,
	/** Orders with a quality claim applied in it. */
	QUALITY,
	/** The same by claims less than 18 hours older than the signature. */
	QUALITY_WITHIN_18H,
	/** The same of orders picked up more than 24 hours before its end, or signed for. */
	QUALITY_UNDERWAY,
	/** The same by the three reasons of ME-09. */
	QUALITY_OLD_REASONS,
	/** Orders of the claims first refunded in it. */
	ORDERS_REFUNDED,
	/** Claims first refunded in it. */
	CLAIMS_REFUNDED,
	/** Those of them in which the platform had intervened by then. */
	DISPUTES_REFUNDED,
	/** Orders with a claim in which the platform first intervened in it. */
	ORDERS_DISPUTED,
	/** Hours from application to refund of the claims refunded in it. */
	HANDLING_HOURS,
	/** Hours from application, at night from 08:00 on, to the answer to these claims. */
	AUDIT_HOURS;

	/**
	 * Its column in a statement.
	 */
	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}
