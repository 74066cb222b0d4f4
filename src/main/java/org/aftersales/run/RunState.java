package org.aftersales.run;

/**
 * State of a night or of one of its jobs.
 */
public enum RunState {

	/** In progress, or left behind by a process that died. */
	RUNNING,
	/** Stopped on request at a chunk boundary; can go on. */
	STOPPED,
	/** Failed; can be run again once the cause is repaired. */
	FAILED,
	/** Done; running it again changes nothing. */
	DONE

}
