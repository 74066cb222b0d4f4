package org.aftersales.batch;

import org.aftersales.run.Night;

/**
 * Something done once in a night.
 */
@FunctionalInterface
public interface NightAct {

	/**
	 * Does it, in a transaction of its own.
	 */
	void perform(Night night);

}
