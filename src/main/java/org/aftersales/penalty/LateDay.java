package org.aftersales.penalty;

/**
 * The orders of a shop that were due on one day and those of them that were late; exempt
 * ones count in neither.
 *
 * @param due how many were due
 * @param late how many of them were late
 */
record LateDay(long due, long late) {

	static final LateDay QUIET = new LateDay(0, 0);

	LateDay plus(boolean isLate) {
		return new LateDay(this.due + 1, this.late + (isLate ? 1 : 0));
	}

	/**
	 * Whether that many per cent were late, counted exactly, and that many orders.
	 */
	boolean reaches(int percent, int orders) {
		return this.late >= orders && this.late * 100 >= this.due * percent;
	}

}
