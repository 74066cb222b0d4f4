package org.aftersales.journal;

import org.aftersales.report.Labels;

/**
 * Codes of the record in words; a code without words is shown as it is.
 */
final class NightWords {

	private final Labels labels;

	NightWords(Labels labels) {
		this.labels = labels;
	}

	String subject(String code) {
		return word(code, "journal.subject." + code);
	}

	String outcome(String code) {
		return word(code, "journal.outcome." + code);
	}

	/**
	 * A stage of a claim, a node at which a clock runs, or what became of an order.
	 */
	String stage(String code) {
		return word(code, "journal.stage." + code, "journal.outcome." + code);
	}

	String breach(String kind) {
		return word(kind, "payable.breach." + kind);
	}

	String contradiction(String kind) {
		return word(kind, "journal.break." + kind);
	}

	String movement(String kind) {
		return word(kind, "journal.movement." + kind);
	}

	String job(String name) {
		return word(name, "journal.job." + name);
	}

	private String word(String code, String... keys) {
		for (String key : keys) {
			if (this.labels.firstKnown(key, "journal.code").equals(key)) {
				return this.labels.text(key);
			}
		}
		return code;
	}

}
