package org.aftersales.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An amount of money in yuan with exactly two decimals. Immutable. No operation rounds
 * unless its name says how.
 *
 * @param value the amount, scale 2
 */
public record Yuan(BigDecimal value) implements Comparable<Yuan> {

	/**
	 * Nothing.
	 */
	public static final Yuan ZERO = new Yuan(new BigDecimal("0.00"));

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,11}(\\.\\d+)?");

	/**
	 * Accepts any scale whose surplus decimals are zero.
	 * @throws ArithmeticException if the amount has a part of a fen
	 */
	public Yuan {
		value = value.setScale(2, RoundingMode.UNNECESSARY);
	}

	/**
	 * Reads a plain decimal such as {@code 19.9}; no sign but minus, no grouping, no
	 * currency, no exponent, no part of a fen.
	 * @throws AmountUnreadable if the text is anything else
	 */
	public static Yuan parse(String text) {
		if (!PLAIN.matcher(text).matches()) {
			throw new AmountUnreadable(text);
		}
		try {
			return new Yuan(new BigDecimal(text));
		}
		catch (ArithmeticException partOfFen) {
			throw new AmountUnreadable(text, partOfFen);
		}
	}

	/**
	 * The sum.
	 */
	public Yuan plus(Yuan other) {
		return new Yuan(this.value.add(other.value));
	}

	/**
	 * The difference.
	 */
	public Yuan minus(Yuan other) {
		return new Yuan(this.value.subtract(other.value));
	}

	/**
	 * That many times this amount.
	 */
	public Yuan times(int count) {
		return new Yuan(this.value.multiply(BigDecimal.valueOf(count)));
	}

	/**
	 * All of them together; {@link #ZERO} if there are none.
	 */
	public static Yuan sum(Stream<Yuan> amounts) {
		return amounts.reduce(ZERO, Yuan::plus);
	}

	/**
	 * This amount, or the limit if that is less.
	 */
	public Yuan atMost(Yuan limit) {
		return (compareTo(limit) > 0) ? limit : this;
	}

	/**
	 * This amount, or nothing if it is negative.
	 */
	public Yuan orNothing() {
		return (this.value.signum() < 0) ? ZERO : this;
	}

	/**
	 * The same amount with the other sign.
	 */
	public Yuan negated() {
		return new Yuan(this.value.negate());
	}

	/**
	 * That share of this amount, rounded half up to the fen.
	 * @param rate the share, for example 0.01 for one per cent
	 */
	public Yuan shareHalfUp(BigDecimal rate) {
		return new Yuan(this.value.multiply(rate).setScale(2, RoundingMode.HALF_UP));
	}

	/**
	 * That share of this amount, its decimals cut: whole yuan, rounded towards zero.
	 * @param rate the share, for example 0.25 for 25 per cent
	 */
	public Yuan shareCutToYuan(BigDecimal rate) {
		return new Yuan(this.value.multiply(rate).setScale(0, RoundingMode.DOWN));
	}

	/**
	 * This amount, but at least {@code min} and at most {@code max}.
	 */
	public Yuan clamp(Yuan min, Yuan max) {
		if (min.compareTo(max) > 0) {
			throw new IllegalArgumentException("clamp from %s to %s makes no sense".formatted(min, max));
		}
		return (compareTo(min) < 0) ? min : (compareTo(max) > 0) ? max : this;
	}

	@Override
	public int compareTo(Yuan other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toPlainString();
	}

}
