package org.aftersales.run;

/**
 * What became of the subjects that a job looked at. Every subject looked at is exactly
 * one of the four others.
 *
 * @param scanned looked at
 * @param decided got at least one decision
 * @param waiting need nothing yet
 * @param overtaken changed by a new fact meanwhile, to be judged again
 * @param quarantined set aside
 */
public record Counts(long scanned, long decided, long waiting, long overtaken, long quarantined) {

	/**
	 * Nothing looked at.
	 */
	public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

	/**
	 * One subject that was set aside.
	 */
	public static final Counts ONE_QUARANTINED = new Counts(1, 0, 0, 0, 1);

	/**
	 * So many subjects that need nothing yet.
	 */
	public static Counts waiting(long subjects) {
		return new Counts(subjects, 0, subjects, 0, 0);
	}

	/**
	 * The sum of both.
	 */
	public Counts plus(Counts other) {
		return new Counts(this.scanned + other.scanned, this.decided + other.decided, this.waiting + other.waiting,
				this.overtaken + other.overtaken, this.quarantined + other.quarantined);
	}

	/**
	 * Whether everything scanned is accounted for.
	 */
	public boolean tie() {
		return this.scanned == this.decided + this.waiting + this.overtaken + this.quarantined;
	}

}
