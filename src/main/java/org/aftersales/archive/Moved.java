package org.aftersales.archive;

/**
 * What has been moved.
 *
 * @param orders how many orders
 * @param steps of their claims
 * @param scans of their parcels
 * @param decisions about them
 */
record Moved(long orders, long steps, long scans, long decisions) {

	static final Moved NOTHING = new Moved(0, 0, 0, 0);

	/**
	 * Both together.
	 */
	Moved plus(Moved other) {
		return new Moved(this.orders + other.orders, this.steps + other.steps, this.scans + other.scans,
				this.decisions + other.decisions);
	}

	@Override
	public String toString() {
		return "%,d orders with %,d steps of claims, %,d scans and %,d decisions".formatted(this.orders, this.steps,
				this.scans, this.decisions);
	}

}
