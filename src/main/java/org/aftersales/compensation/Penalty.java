package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.money.Yuan;
import org.aftersales.policy.Exemption;
import org.aftersales.policy.JointCap;
import org.aftersales.policy.BreachRule;

/**
 * What one broken promise costs.
 *
 * @param order its order
 * @param broken the promise
 * @param kind the kind by which it is priced
 * @param rule the rule that prices it
 * @param exemption the rule that excuses it; absent: it is owed
 * @param amount what is owed
 * @param arithmetic the calculation in words
 * @param cutBy the last cap that cut it; absent: none did
 */
public record Penalty(PenalizedOrder order, BrokenPromise broken, String kind, BreachRule rule,
		Optional<Exemption> exemption, Yuan amount, String arithmetic, Optional<JointCap> cutBy) {

	/**
	 * When it was broken; unknown: when its order was paid.
	 */
	Instant at() {
		return this.broken.at().orElse(this.order.paidAt());
	}

	/**
	 * The same with no more than is left under a cap.
	 */
	Penalty cutTo(Yuan left, JointCap cap) {
		return new Penalty(this.order, this.broken, this.kind, this.rule, this.exemption, left,
				"%s; cut from %s to %s by %s".formatted(this.arithmetic, this.amount, left, cap.id()),
				Optional.of(cap));
	}

}
