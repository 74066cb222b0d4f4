package org.aftersales.safety;

/**
 * A rule by which a night would decide far more than usual.
 *
 * @param measure what is decided by which rule
 * @param tonight how much, with what the night has entered already
 * @param usual how much in a usual night
 */
record Finding(Measure measure, Weight tonight, Weight usual) {

	/**
	 * For a person, for example
	 * {@code TB-R01 4,812 decisions of 1,234.00 yuan (usual: 312.50 of 88.00 yuan)}.
	 */
	String words() {
		return "%s %,.0f %s of %,.2f yuan (usual: %,.2f of %,.2f yuan)".formatted(this.measure.rule(),
				this.tonight.decisions(), this.measure.act().words(), this.tonight.yuan(), this.usual.decisions(),
				this.usual.yuan());
	}

}
