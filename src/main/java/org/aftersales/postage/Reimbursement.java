package org.aftersales.postage;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What somebody else gives back of the postage, or why he does not.
 *
 * @param due whether it is owed
 * @param payer who gives it back
 * @param to who gets it
 * @param amount how much, if it is known
 * @param rule id of the row of the rule book
 * @param source key of the source
 * @param confidence high, medium or low
 * @param why in words
 * @param deadline by when, where a clock runs
 */
public record Reimbursement(boolean due, Party payer, Party to, Optional<Yuan> amount, String rule, String source,
		String confidence, String why, Optional<Instant> deadline) {

}
