package org.aftersales.policy;

import java.time.Instant;

/**
 * When a clock lapses, and why then.
 *
 * @param at the last instant at which an act is in time
 * @param arithmetic the calculation in words
 */
public record Deadline(Instant at, String arithmetic) {

}
