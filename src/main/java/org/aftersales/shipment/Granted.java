package org.aftersales.shipment;

import java.time.Duration;
import java.time.Instant;

import org.aftersales.policy.Node;

/**
 * More time that the platform granted for a clock of an order.
 *
 * @param node the clock
 * @param at when it was granted
 * @param to who had asked for it
 * @param added how much
 */
record Granted(Node node, Instant at, String to, Duration added) {

}
