package org.aftersales.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * More time that the platform granted for a clock of an order.
 *
 * @param node the clock, in the words of the policy packs
 * @param to who had asked for it
 */
record MoreTime(String node, Instant at, String to, Duration added) {

}
