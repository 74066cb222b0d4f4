package org.aftersales.payable;

import org.aftersales.report.Labels;

/**
 * Why something is owed, in words.
 */
final class PayableWords {

	private final Labels labels;

	PayableWords(Labels labels) {
		this.labels = labels;
	}

	/**
	 * The broken promise and the arithmetic of its price; a kind of breach without words
	 * is named as in the packs.
	 */
	String why(Payable payable) {
		return breach(payable.breach()) + ": " + payable.arithmetic();
	}

	String breach(String kind) {
		return this.labels.word("payable.breach.", kind);
	}

	/**
	 * Who owes, who is owed, or whose account it is.
	 */
	String party(String code) {
		return this.labels.word("party.", code);
	}

}
