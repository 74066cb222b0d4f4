package org.aftersales.payable;

import java.time.Instant;
import java.util.Optional;

/**
 * By when money that goes back through a channel arrives.
 *
 * @param rule rule that says so
 * @param window the window in the words of the policy pack
 * @param at the latest instant if it is paid at the last moment; empty where the rule
 * names no duration
 */
record Arrival(String rule, String window, Optional<Instant> at) {

}
