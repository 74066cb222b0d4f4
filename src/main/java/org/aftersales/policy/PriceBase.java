package org.aftersales.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * Of what a tariff takes its share.
 */
public enum PriceBase {

	/** What the buyer paid for the goods, or for the part of them. */
	GOODS,
	/** The price of the gift; the goods of the order do not stand for it. */
	GIFT;

	/**
	 * The base of that code, if there is one.
	 */
	static Optional<PriceBase> of(String code) {
		return Arrays.stream(values()).filter((base) -> base.code().equals(code)).findFirst();
	}

	/**
	 * The amount, if the facts have it.
	 */
	Optional<Yuan> in(PriceFacts facts) {
		return (this == GIFT) ? facts.part() : facts.part().or(() -> Optional.of(facts.goods()));
	}

	/**
	 * Name in policy packs.
	 */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
