package org.aftersales.archive;

/**
 * Why an old order stays where nights see it.
 */
enum KeptFor {

	/** A clock runs, or a fact is not judged yet. */
	PENDING("with a clock that runs or a fact that no night has judged"),
	/** Its last word is not that of the platform. */
	CLAIM_OPEN("with a claim that the platform has not ended"),
	/** Somebody still owes. */
	MONEY_OPEN("with money that is not paid, waived or reversed"),
	/** A person has to look at it. */
	ASIDE("with something in quarantine"),
	/** A person has to look at it. */
	BREAK_OPEN("with facts that contradict a decision");

	private final String words;

	KeptFor(String words) {
		this.words = words;
	}

	/**
	 * As one says it after a number of orders.
	 */
	String words() {
		return this.words;
	}

}
