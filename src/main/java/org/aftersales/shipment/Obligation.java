package org.aftersales.shipment;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.policy.BreachKind;

/**
 * A promise to the buyer of an order, made for a day.
 *
 * @param kind what was promised
 * @param promise the same in words
 * @param by who promised it
 * @param promisedAt when
 * @param dueAt the last instant at which it is kept in time
 * @param keptAt when it was kept, if it was
 */
record Obligation(Kind kind, String promise, String by, Instant promisedAt, Instant dueAt, Optional<Instant> keptAt) {

	boolean keptInTime() {
		return this.keptAt.filter((at) -> !at.isAfter(this.dueAt)).isPresent();
	}

	/**
	 * What can be promised.
	 */
	enum Kind {

		/** A gift. */
		GIFT(BreachKind.GIFT_LATE),
		/** To pay for the way back. */
		RETURN_POSTAGE(BreachKind.DISCOUNT_PROMISE),
		/** A lower price. */
		DISCOUNT(BreachKind.DISCOUNT_PROMISE),
		/** What the price fell by after the order. */
		PRICE_DIFFERENCE(BreachKind.DISCOUNT_PROMISE),
		/** Something else, of which no platform speaks. */
		OTHER;

		private final Optional<BreachKind> breach;

		Kind() {
			this.breach = Optional.empty();
		}

		Kind(BreachKind breach) {
			this.breach = Optional.of(breach);
		}

		/**
		 * The kind of breach that it is not to keep it, if platforms know one.
		 */
		Optional<BreachKind> breach() {
			return this.breach;
		}

	}

}
