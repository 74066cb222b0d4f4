package org.aftersales.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order whose promise to be picked up lapsed at an instant, and what became of it.
 *
 * @param orderId our key of the order
 * @param shop its shop
 * @param day the day of that instant in the shop's zone
 * @param paidAt when it was paid
 * @param dueAt the last instant at which a pickup was in time
 * @param pickedUpAt when it was first picked up, if it was before the cut-off
 * @param fate what became of the promise
 * @param excuse as recorded, if it is exempt
 * @param limit48 until when a pickup is one within 48 hours (ME-13): 48 hours from
 * payment, or the promise where a holiday calendar set a later one
 */
record DueOrder(long orderId, Shop shop, LocalDate day, Instant paidAt, Instant dueAt, Optional<Instant> pickedUpAt,
		Fate fate, Optional<String> excuse, Instant limit48) {

	/** The hours of ME-13. */
	static final Duration HOURS_48 = Duration.ofDays(2);

	/**
	 * Whether it counts for ME-13: somebody had to pick it up, and the time is over.
	 */
	boolean counts48(Instant cutOff) {
		return this.fate.isRated() && (this.pickedUpAt.isPresent() || this.limit48.isBefore(cutOff));
	}

	/**
	 * Whether it was picked up within 48 hours; at that very instant is in time.
	 */
	boolean within48() {
		return this.pickedUpAt.filter((at) -> !at.isAfter(this.limit48)).isPresent();
	}

	/**
	 * The shop of an order.
	 *
	 * @param id our name of it
	 * @param name the name that managers read
	 * @param platform the platform whose rules bind it
	 */
	record Shop(String id, String name, String platform) {

	}

	/**
	 * What became of a promise. Every order due has exactly one.
	 */
	enum Fate {

		/** Picked up at or before its instant. */
		KEPT,
		/** Found late, without an excuse. */
		BROKEN,
		/** Found late, and excused in time or later. */
		EXEMPT,
		/**
		 * The buyer asked for his money alone by then, and nothing was ever picked up.
		 */
		CANCELLED,
		/** Set aside, or not judged by any night yet. */
		UNJUDGED;

		/**
		 * Whether it counts for rates: an exempt order counts in neither part of them.
		 */
		boolean isRated() {
			return this == KEPT || this == BROKEN;
		}

	}

}
