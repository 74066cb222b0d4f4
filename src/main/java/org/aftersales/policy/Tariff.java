package org.aftersales.policy;

import java.math.BigDecimal;

import org.aftersales.money.Yuan;

/**
 * What a broken promise costs, or what several may cost together. Pure and immutable.
 */
public sealed interface Tariff {

	/**
	 * The price of one breach.
	 * @param base what the buyer paid for the goods, without postage
	 */
	Price price(Yuan base);

	/**
	 * The tariff in words, for example {@code 1 % of the goods, 3.00 to 30.00 yuan}.
	 */
	String words();

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

		@Override
		public String words() {
			return this.amount + " yuan";
		}

	}

	/**
	 * A share of the base within bounds.
	 *
	 * @param percent the share in per cent
	 * @param bounds at least and at most
	 * @param cut whether decimals are cut to whole yuan; otherwise half up to the fen
	 */
	record Percent(BigDecimal percent, Bounds bounds, boolean cut) implements Tariff {

		@Override
		public Price price(Yuan base) {
			BigDecimal rate = this.percent.movePointLeft(2);
			Yuan share = this.cut ? base.shareCutToYuan(rate) : base.shareHalfUp(rate);
			return new Price(this.bounds.within(share), "%s %% of %s = %s%s%s".formatted(this.percent.toPlainString(),
					base, share, this.cut ? " (decimals cut)" : "", this.bounds.words(share)));
		}

		@Override
		public String words() {
			return "%s %% of the goods%s%s".formatted(this.percent.toPlainString(), this.cut ? " without decimals" : "",
					this.bounds.inYuan());
		}

	}

	/**
	 * The base so many times, within bounds.
	 *
	 * @param times how many times
	 * @param bounds at least and at most
	 */
	record Times(BigDecimal times, Bounds bounds) implements Tariff {

		@Override
		public Price price(Yuan base) {
			Yuan product = base.shareHalfUp(this.times);
			return new Price(this.bounds.within(product),
					"%s x %s = %s%s".formatted(this.times.toPlainString(), base, product, this.bounds.words(product)));
		}

		@Override
		public String words() {
			return "%s x the goods%s".formatted(this.times.toPlainString(), this.bounds.inYuan());
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
