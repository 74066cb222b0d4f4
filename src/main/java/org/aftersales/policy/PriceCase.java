package org.aftersales.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.aftersales.money.Yuan;

/**
 * A tariff and when it applies: when all of its conditions hold.
 *
 * @param below only for bases below this amount
 * @param promisedUpTo only if no more than this time was promised
 * @param goods only for these classes of goods; empty: for all
 * @param serious only for serious cases
 * @param tariff the tariff
 */
public record PriceCase(Optional<Yuan> below, Optional<Duration> promisedUpTo, Set<String> goods, boolean serious,
		Tariff tariff) {

	public PriceCase {
		goods = Set.copyOf(goods);
	}

	/**
	 * Whether it holds for everything.
	 */
	boolean always() {
		return this.below.isEmpty() && this.promisedUpTo.isEmpty() && this.goods.isEmpty() && !this.serious;
	}

	boolean applies(Yuan base, PriceFacts facts) {
		return fits(base, facts) && this.promisedUpTo
			.map((limit) -> facts.promised().filter((promised) -> promised.compareTo(limit) <= 0).isPresent())
			.orElse(true);
	}

	/**
	 * Whether it could apply, if only the promise were known.
	 */
	boolean hangsOnThePromise(Yuan base, PriceFacts facts) {
		return this.promisedUpTo.isPresent() && facts.promised().isEmpty() && fits(base, facts);
	}

	private boolean fits(Yuan base, PriceFacts facts) {
		return this.below.map((limit) -> base.compareTo(limit) < 0).orElse(true)
				&& (this.goods.isEmpty() || facts.goodsClass().filter(this.goods::contains).isPresent())
				&& (!this.serious || facts.serious());
	}

}
