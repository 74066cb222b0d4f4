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
		String key = "payable.breach." + kind;
		return this.labels.text(this.labels.firstKnown(key, "payable.breach"), kind);
	}

}
