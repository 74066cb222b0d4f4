package org.aftersales.compensation;

import java.util.List;
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
	 * As joint caps see it.
	 */
	Charge charge() {
		return new Charge(this.order, this.broken, this.kind, this.amount, this.exemption.isPresent());
	}

	/**
	 * The same less what its order owes already for the breaches in whose place its rule
	 * puts it; never below nothing.
	 * @param owed what is owed already, for this order or others
	 */
	Penalty inPlaceOf(List<Charge> owed) {
		Yuan already = Yuan.sum(owed.stream()
			.filter((charge) -> charge.order().id().equals(this.order.id())
					&& this.rule.inPlaceOf().contains(charge.kind()))
			.map(Charge::amount));
		if (already.equals(Yuan.ZERO) || this.exemption.isPresent()) {
			return this;
		}
		Yuan rest = this.amount.minus(already).orNothing();
		return new Penalty(this.order, this.broken, this.kind, this.rule, this.exemption, rest,
				"%s; in place of %s that the order owes already: %s".formatted(this.arithmetic, already, rest),
				this.cutBy);
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
