package org.aftersales.compensation;

/**
 * A fact about the postage of a return is missing: who owes is known, how much is not.
 */
final class PostageUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String columns;

	/**
	 * Names what is missing.
	 * @param columns where it would stand in {@code return_postage}
	 * @param what it in words
	 */
	PostageUnknown(String columns, String what) {
		super("it is not known " + what);
		this.columns = columns;
	}

	/**
	 * Where it would stand.
	 */
	String columns() {
		return this.columns;
	}

}
