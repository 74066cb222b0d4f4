package org.aftersales.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A broken promise of an order that somebody reported.
 *
 * @param number number of the report within the order
 * @param kind kind of breach, in the words of the policy packs
 * @param part price of the gift, yuan; null: it is about the whole order
 * @param serious whether the platform calls the case serious
 * @param evidence what proves it
 * @param by who reported it
 */
record Reported(String number, String kind, @Nullable String part, boolean serious, Instant happenedAt, String evidence,
		String by, Instant reportedAt) {

}
