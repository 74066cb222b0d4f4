package org.aftersales.batch;

import java.util.List;

import org.aftersales.run.Night;

/**
 * The query of a step, asked once more when the step says that it is complete.
 */
@FunctionalInterface
public interface StillDue {

	/**
	 * The first few subjects that are still due for that night; empty if none is.
	 */
	List<String> firstOf(Night night);

}
