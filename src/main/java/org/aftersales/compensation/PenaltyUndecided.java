package org.aftersales.compensation;

import java.util.stream.Collectors;

import org.aftersales.policy.BreachRule;
import org.aftersales.policy.BreachRule.MissingFact;
import org.aftersales.policy.Exemption;
import org.aftersales.policy.PriceFacts;

/**
 * What a broken promise costs cannot be said without guessing; the message says which
 * order, and {@link #give} what decides it.
 */
public class PenaltyUndecided extends RuntimeException {

	private final String give;

	private PenaltyUndecided(PenalizedOrder order, String why, String give) {
		super("Order %s: %s".formatted(order.id(), why));
		this.give = give;
	}

	static PenaltyUndecided noTariff(PenalizedOrder order, String kind) {
		return new PenaltyUndecided(order, "pack %s has no price for '%s'".formatted(order.pack().name(), kind),
				"one of %s, or another pack".formatted(order.pack()
					.breaches()
					.stream()
					.filter((rule) -> rule.alternative().isEmpty())
					.map(BreachRule::breach)
					.distinct()
					.sorted()
					.collect(Collectors.joining(", "))));
	}

	static PenaltyUndecided missing(PenalizedOrder order, BreachRule rule, PriceFacts facts) {
		boolean promise = rule.missing(facts).filter(MissingFact.PROMISE::equals).isPresent();
		return new PenaltyUndecided(order,
				promise ? "the price of '%s' hangs on how much time was promised (%s)".formatted(rule.breach(),
						rule.id())
						: "the price of '%s' is taken of the gift's price (%s)".formatted(rule.breach(), rule.id()),
				promise ? "promiseHours of the order" : "part of the breach: the price of the gift");
	}

	static PenaltyUndecided promiseOfAdmission(PenalizedOrder order) {
		return new PenaltyUndecided(order,
				"whether the stock-out was admitted in time hangs on how much time was promised",
				"promiseHours of the order");
	}

	static PenaltyUndecided timeOfBreach(PenalizedOrder order, BreachRule rule) {
		return new PenaltyUndecided(order, "%s prices '%s' from %s on".formatted(rule.id(), rule.breach(),
				rule.from().map(Object::toString).orElse("")), "at of the breach: when it happened");
	}

	static PenaltyUndecided tooEarly(PenalizedOrder order, BreachRule rule) {
		return new PenaltyUndecided(order,
				"%s prices '%s' from %s on, and it happened before".formatted(rule.id(), rule.breach(),
						rule.from().map(Object::toString).orElse("")),
				"another pack, or leave the breach out: no price is known for that time");
	}

	static PenaltyUndecided timeForCap(Charge charge, String cap) {
		return new PenaltyUndecided(charge.order(),
				"%s takes '%s' together by the day on which they happened".formatted(cap, charge.kind()),
				"at of the breach: when it happened");
	}

	static PenaltyUndecided noExcuse(PenalizedOrder order, String kind, Excuse excuse) {
		String known = order.pack()
			.exemptions()
			.stream()
			.filter((exemption) -> exemption.excuses(kind))
			.map(Exemption::reason)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		return new PenaltyUndecided(order,
				"pack %s does not excuse '%s' for '%s'".formatted(order.pack().name(), kind, excuse.reason()),
				known.isEmpty() ? "no reason: the pack knows none" : "one of the reasons " + known);
	}

	/**
	 * What to give, to have it decided.
	 */
	public String give() {
		return this.give;
	}

}
