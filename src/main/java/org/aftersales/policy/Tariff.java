package org.aftersales.policy;

import java.math.BigDecimal;

import org.aftersales.money.Yuan;

/**
 * What a broken promise costs. Pure and immutable.
 */
public sealed interface Tariff {

	/**
	 * The price of one breach.
	 * @param base what the buyer paid for the goods, without postage
	 */
	Price price(Yuan base);

	/**
	 * A fixed amount.
	 *
	 * @param amount the amount
	 */
	record Fixed(Yuan amount) implements Tariff {

		@Override
		public Price price(Yuan base) {
			return new Price(this.amount, this.amount + " fixed");
		}

	}

	/**
	 * A share of the base, rounded half up to the fen, within bounds.
	 *
	 * @param percent the share in per cent
	 * @param min at least
	 * @param max at most
	 */
	record Percent(BigDecimal percent, Yuan min, Yuan max) implements Tariff {

		@Override
		public Price price(Yuan base) {
			Yuan share = base.shareHalfUp(this.percent.movePointLeft(2));
			return new Price(share.clamp(this.min, this.max), "%s %% of %s = %s, within [%s, %s]"
				.formatted(this.percent.toPlainString(), base, share, this.min, this.max));
		}

	}

	/**
	 * A price with its calculation.
	 *
	 * @param amount the amount owed
	 * @param arithmetic the calculation in words
	 */
	record Price(Yuan amount, String arithmetic) {

	}

}
