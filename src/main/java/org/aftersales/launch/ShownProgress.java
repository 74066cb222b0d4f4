package org.aftersales.launch;

import org.aftersales.console.Surroundings;
import org.aftersales.run.NightProgress;

/**
 * Progress that a person or a log sees.
 */
interface ShownProgress extends NightProgress {

	/**
	 * A bar where a person watches, else lines.
	 */
	static ShownProgress on(Surroundings surroundings, boolean barAllowed) {
		return (barAllowed && surroundings.terminal() && !surroundings.jsonLog()) ? new ProgressOnTerminal()
				: new ProgressLines(surroundings::say, System::nanoTime);
	}

}
