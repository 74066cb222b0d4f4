package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * Money that a decision makes somebody owe, ready to be entered.
 *
 * @param decisionId our key of the decision
 * @param orderId our key of the order
 * @param rule rule that prices it
 * @param pack policy pack of the rule
 * @param basis what it is owed for, unique within order and rule
 * @param kind kind of breach or of postage
 * @param base what the rule counts from
 * @param amount what is owed
 * @param payer account that owes
 * @param beneficiary account that is owed
 * @param arithmetic the amount in words
 * @param owedSince when it came to be owed
 * @param payBy by when a rule wants it paid
 * @param uncapped what it would be without the joint cap that cut it
 * @param cutBy rule of that cap
 * @param excusedBy reason that makes it cost nothing
 * @param buyer the buyer within the shop
 */
record EntitlementEntry(long decisionId, long orderId, String rule, String pack, String basis, String kind, Yuan base,
		Yuan amount, String payer, String beneficiary, String arithmetic, Instant owedSince, Optional<Instant> payBy,
		Optional<Yuan> uncapped, Optional<String> cutBy, Optional<String> excusedBy, String buyer) {

}
