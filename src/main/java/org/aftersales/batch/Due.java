package org.aftersales.batch;

import java.util.List;

/**
 * The subjects of one kind that are due in the current night. Several threads may ask at
 * once.
 *
 * @param <T> a subject with all its facts
 */
public interface Due<T> {

	/**
	 * How the keys of those that are due are found now. It may find some that turn out
	 * not to be due when they are read, but must not miss one that is, and should cost
	 * nothing for what is not due.
	 */
	DueKeys keys();

	/**
	 * Of the subjects with these keys those that are due now, in the order of their keys.
	 * @param keys ascending, no more than a chunk
	 */
	List<T> read(List<Long> keys);

}
