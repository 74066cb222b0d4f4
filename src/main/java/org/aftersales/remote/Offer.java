package org.aftersales.remote;

import java.time.LocalDate;

/**
 * A partition that a night offers to whoever takes it first.
 *
 * @param nightId key of the night
 * @param businessDate its business date
 * @param revision its revision
 * @param inputs digest of the inputs that the night is judged by
 * @param step name of the step
 * @param number of the partition within the step
 * @param execution its execution
 * @param ended whether it has been done, or has failed
 */
record Offer(long nightId, LocalDate businessDate, int revision, String inputs, String step, int number, long execution,
		boolean ended) {

	/**
	 * As people read it.
	 */
	String name() {
		return this.step + ":" + this.number;
	}

}
