package org.aftersales.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * A rule that prices one kind of broken promise.
 *
 * @param id rule id of the rule book, for example {@code PD-P01c}
 * @param pack name of the pack it stands in
 * @param breach the kind of breach, for example {@code late}
 * @param payer who owes
 * @param beneficiary who is owed
 * @param cases the tariffs with their conditions; the first that applies decides
 * @param origin where it comes from
 */
public record BreachRule(String id, String pack, String breach, String payer, String beneficiary, List<Case> cases,
		Origin origin) {

	public BreachRule {
		cases = List.copyOf(cases);
	}

	/**
	 * The price of such a breach, or nothing if no case applies.
	 * @param base what the buyer paid for the goods, without postage
	 * @param promised the time that was promised
	 */
	public Optional<Tariff.Price> price(Yuan base, Duration promised) {
		return this.cases.stream()
			.filter((candidate) -> candidate.applies(base, promised))
			.findFirst()
			.map((applying) -> applying.tariff().price(base));
	}

	/**
	 * A tariff and when it applies.
	 *
	 * @param below only for bases below this amount
	 * @param promisedUpTo only if no more than this time was promised
	 * @param tariff the tariff
	 */
	public record Case(Optional<Yuan> below, Optional<Duration> promisedUpTo, Tariff tariff) {

		boolean applies(Yuan base, Duration promised) {
			return this.below.map((limit) -> base.compareTo(limit) < 0).orElse(true)
					&& this.promisedUpTo.map((limit) -> promised.compareTo(limit) <= 0).orElse(true);
		}

	}

}
