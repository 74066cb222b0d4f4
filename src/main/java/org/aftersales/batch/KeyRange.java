package org.aftersales.batch;

/**
 * A part of the keys of a table.
 *
 * @param above no key is this one or below
 * @param upTo no key is above
 */
record KeyRange(long above, long upTo) {

	/** Every key there is. */
	static final KeyRange ALL = new KeyRange(0, Long.MAX_VALUE);

	/**
	 * Whether that key is one of them.
	 */
	boolean holds(long key) {
		return key > this.above && key <= this.upTo;
	}

}
