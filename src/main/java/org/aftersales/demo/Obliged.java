package org.aftersales.demo;

import java.time.Instant;

/**
 * Something that the seller promised the buyer of an order, and never gave him.
 *
 * @param kind what was promised, in the words of the feed
 * @param promise the same in words
 * @param worth what it is worth, yuan
 * @param by who promised it
 * @param dueAt by when it had to be given
 */
record Obliged(String kind, String promise, String worth, String by, Instant promisedAt, Instant dueAt) {

}
