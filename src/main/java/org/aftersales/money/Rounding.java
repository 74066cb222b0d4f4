package org.aftersales.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The ways in which the rule book rounds money, each by a name. Every result is rounded
 * once, from the exact value.
 * <p>
 * Why so: the same share is another amount on another platform (rule book, C11). Only
 * this package divides and rounds; a build check refuses it elsewhere.
 */
public enum Rounding {

	/** Half up to the fen: refund caps and penalties (CAP-04, CAP-05, C11). */
	HALF_UP_TO_FEN(2, RoundingMode.HALF_UP),

	/** Down to the fen: parts of a whole that must never exceed it (CAP-10). */
	DOWN_TO_FEN(2, RoundingMode.DOWN),

	/** Half up to a tenth of a yuan, as Dangdang shares coupons. */
	HALF_UP_TO_TENTH(1, RoundingMode.HALF_UP),

	/** Cut to whole yuan, as Pinduoduo cut penalties in 2024 (C11). */
	DOWN_TO_YUAN(0, RoundingMode.DOWN);

	private final int decimals;

	private final RoundingMode mode;

	Rounding(int decimals, RoundingMode mode) {
		this.decimals = decimals;
		this.mode = mode;
	}

	/**
	 * That many per cent of a base.
	 * @param base the base; leave postage out where a rule says so
	 * @param percent the share in per cent, for example 20
	 */
	public Yuan percent(Yuan base, BigDecimal percent) {
		return new Yuan(base.value().multiply(percent).movePointLeft(2).setScale(this.decimals, this.mode));
	}

	/**
	 * {@code amount × part / whole}.
	 * @throws ArithmeticException if the whole is nothing
	 */
	public Yuan share(Yuan amount, Yuan part, Yuan whole) {
		return share(amount, part.value(), whole.value());
	}

	/**
	 * {@code amount × part / whole}, by pieces.
	 * @throws ArithmeticException if the whole is nothing
	 */
	public Yuan share(Yuan amount, int part, int whole) {
		return share(amount, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
	}

	private Yuan share(Yuan amount, BigDecimal part, BigDecimal whole) {
		return new Yuan(amount.value().multiply(part).divide(whole, this.decimals, this.mode));
	}

}
