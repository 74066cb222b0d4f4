package org.aftersales.postage;

/**
 * Who bears the postage of one way.
 */
public sealed interface Liability {

	/**
	 * Why.
	 */
	String why();

	/**
	 * Somebody bears it.
	 *
	 * @param payer who
	 * @param rule by which rule
	 * @param why in words
	 */
	record Borne(Party payer, PostageRule rule, String why) implements Liability {

	}

	/**
	 * The rule book does not decide it: a person does.
	 *
	 * @param why what is missing or contradictory
	 */
	record Undecided(String why) implements Liability {

	}

	static Liability buyer(PostageRule rule, String why) {
		return new Borne(Party.BUYER, rule, why);
	}

	static Liability seller(PostageRule rule, String why) {
		return new Borne(Party.SELLER, rule, why);
	}

}
