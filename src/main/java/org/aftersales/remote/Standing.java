package org.aftersales.remote;

import java.util.Optional;

/**
 * How a partition that was offered stands now.
 *
 * @param number of the partition within its step
 * @param execution its execution
 * @param scanned subjects that were looked at, also by earlier attempts
 * @param ended DONE or FAILED, if it has ended
 * @param fault name of the fault, if it failed
 * @param message its words, if it failed
 * @param holder who runs it, if somebody does: nobody can have its lock and be dead
 */
record Standing(int number, long execution, long scanned, Optional<String> ended, Optional<String> fault,
		Optional<String> message, Optional<String> holder) {

	/**
	 * Whether it waits for somebody to take it.
	 */
	boolean isOpen() {
		return this.ended.isEmpty() && this.holder.isEmpty();
	}

	/**
	 * Whether somebody runs it.
	 */
	boolean isHeld() {
		return this.ended.isEmpty() && this.holder.isPresent();
	}

}
