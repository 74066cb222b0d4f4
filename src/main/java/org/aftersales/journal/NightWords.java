package org.aftersales.journal;

import org.aftersales.report.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Codes of the record in words; a code without words is shown as it is.
 */
final class NightWords {

	private final Labels labels;

	NightWords(Labels labels) {
		this.labels = labels;
	}

	String subject(String code) {
		return this.labels.word("journal.subject.", code);
	}

	String outcome(String code) {
		return this.labels.word("journal.outcome.", code);
	}

	/**
	 * A stage of a claim, a node at which a clock runs, or what became of an order.
	 */
	String stage(String code) {
		String stage = this.labels.word("journal.stage.", code);
		return stage.equals(code) ? outcome(code) : stage;
	}

	/**
	 * A stage, or the kind of breach that stands in its place.
	 */
	String stageOrBreach(String code) {
		String stage = stage(code);
		return stage.equals(code) ? breach(code) : stage;
	}

	/**
	 * What is held: a rule, a shop or a platform.
	 */
	String hold(String kind) {
		return this.labels.word("journal.hold.", kind);
	}

	String breach(String kind) {
		return this.labels.word("payable.breach.", kind);
	}

	String contradiction(String kind) {
		return this.labels.word("journal.break.", kind);
	}

	String movement(String kind) {
		return this.labels.word("journal.movement.", kind);
	}

	String job(String name) {
		return this.labels.word("journal.job.", name);
	}

	/**
	 * Whose account a line of the ledger stands on, if it moves anything.
	 */
	@Nullable String account(@Nullable String code) {
		return (code != null) ? this.labels.word("party.", code) : null;
	}

	/**
	 * The arithmetic of a new entitlement as it was recorded, with its excuse and the
	 * joint cap that cut it.
	 */
	String entered(String arithmetic, @Nullable String excuse, @Nullable String cutBy) {
		String excused = (excuse != null)
				? this.labels.text("journal.bookings.excused", this.labels.word("excuse.", excuse)) : "";
		return arithmetic + excused + ((cutBy != null) ? this.labels.text("journal.bookings.cutBy", cutBy) : "");
	}

}
