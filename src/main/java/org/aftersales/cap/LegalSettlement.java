package org.aftersales.cap;

import java.util.Locale;

import org.aftersales.money.Yuan;

/**
 * What a return without reason is worth by law (LAW-7D art. 17), beside the cap.
 *
 * @param amount for all pieces that are left of the item, never below nothing
 * @param beside how it stands to the cap
 * @param rule LW-04 where the price really paid goes back, LW-05 where the order is
 * settled again
 * @param arithmetic the calculation in words, with what it assumes
 */
public record LegalSettlement(Yuan amount, Beside beside, String rule, String arithmetic) {

	static LegalSettlement of(Yuan amount, Yuan cap, String rule, String arithmetic) {
		int order = amount.compareTo(cap);
		return new LegalSettlement(amount, (order < 0) ? Beside.LOWER : (order > 0) ? Beside.HIGHER : Beside.SAME, rule,
				arithmetic);
	}

	/**
	 * How the law's amount stands to the cap.
	 */
	public enum Beside {

		/** The law gives less than the cap allows. */
		LOWER,
		/** Both are the same. */
		SAME,
		/** The law gives more than the cap allows. */
		HIGHER;

		/**
		 * Lower-case name.
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
