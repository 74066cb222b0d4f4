package org.aftersales.demo;

import java.time.Instant;

/**
 * An excuse that somebody granted for the broken promises of an order.
 *
 * @param reason the reason, in the words of the policy packs
 * @param evidence what proves it
 * @param by who granted it
 */
record Excused(String reason, String evidence, String by, Instant at) {

}
