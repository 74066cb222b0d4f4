package org.aftersales.safety;

import java.math.BigDecimal;

/**
 * How much is decided.
 *
 * @param decisions how often; of a usual night with two decimals
 * @param yuan the money moved or owed
 */
record Weight(BigDecimal decisions, BigDecimal yuan) {

	static final Weight NONE = new Weight(BigDecimal.ZERO, BigDecimal.ZERO);

	static Weight one(BigDecimal yuan) {
		return new Weight(BigDecimal.ONE, yuan);
	}

	Weight plus(Weight other) {
		return new Weight(this.decisions.add(other.decisions), this.yuan.add(other.yuan));
	}

	/**
	 * Whether it is more than so many times the other, in number or in money, and not
	 * little.
	 * @param little so much is never too much, in number and in money, each for itself
	 */
	boolean exceeds(Weight other, BigDecimal times, Weight little) {
		return exceeds(this.decisions, other.decisions.multiply(times), little.decisions)
				|| exceeds(this.yuan, other.yuan.multiply(times), little.yuan);
	}

	private static boolean exceeds(BigDecimal amount, BigDecimal limit, BigDecimal little) {
		return amount.compareTo(limit) > 0 && amount.compareTo(little) > 0;
	}

}
