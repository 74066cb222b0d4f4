package org.aftersales.compensation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.aftersales.money.Yuan;

/**
 * What somebody said of a breach that no clock finds: in a report, or by promising what
 * was not kept.
 *
 * @param name what tells it from others of its kind about the same order, for example
 * {@code report R1}
 * @param at when the promise was broken
 * @param serious whether the platform calls the case serious
 * @param part price of the gift, or what was paid for the part that it is about; absent:
 * the whole order
 */
record Told(String name, Instant at, boolean serious, Optional<Yuan> part) {

	/** Promises that are named beside their breach, which is called after another. */
	private static final Set<String> NAMED = Set.of("RETURN_POSTAGE", "PRICE_DIFFERENCE");

	/**
	 * Somebody reported it.
	 */
	static Told reported(String number, Instant happenedAt, boolean serious, Optional<Yuan> part) {
		return new Told("report " + number, happenedAt, serious, part);
	}

	/**
	 * A promise was not kept by its day.
	 * @param kind what was promised, as the table {@code obligation} has it
	 * @param promisedAt when, in the shop's zone
	 * @param dueAt its day
	 * @param worth what it is worth, if somebody said; of a gift its price
	 */
	static Told promised(String kind, OffsetDateTime promisedAt, Instant dueAt, Optional<Yuan> worth) {
		String what = NAMED.contains(kind) ? kind.toLowerCase(Locale.ROOT).replace('_', '-') + " " : "";
		return new Told(what + "promised " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(promisedAt), dueAt, false,
				worth.filter((amount) -> kind.equals("GIFT")));
	}

}
