package org.aftersales.policy;

import java.time.Duration;
import java.util.Optional;

import org.aftersales.money.Yuan;

/**
 * What a tariff looks at.
 *
 * @param goods what the buyer paid for the goods of the order, without postage
 * @param part what was paid for the part that the breach is about, or the price of the
 * gift; absent: the whole order
 * @param promised the time that was promised for shipping, if it is known
 * @param goodsClass class of the goods, for example {@code presale}; absent: ordinary
 * @param serious whether the platform calls the case serious
 */
public record PriceFacts(Yuan goods, Optional<Yuan> part, Optional<Duration> promised, Optional<String> goodsClass,
		boolean serious) {

	/**
	 * An ordinary breach of a whole order.
	 */
	static PriceFacts of(Yuan goods, Duration promised) {
		return new PriceFacts(goods, Optional.empty(), Optional.of(promised), Optional.empty(), false);
	}

}
