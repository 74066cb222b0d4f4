package org.aftersales.operate;

import java.util.Locale;

/**
 * How a night or one of its jobs stands, as a person sees it.
 */
enum Standing {

	/** Done, nobody is needed. */
	DONE,
	/** Done, but a person should look at quarantine, breaks or what is held back. */
	ATTENTION,
	/** In progress. */
	RUNNING,
	/** Stopped on request; the same command goes on. */
	STOPPED,
	/** Failed. */
	FAILED,
	/** The safety stop waits for a person's approval; nothing was written. */
	HELD,
	/** Its process is gone without a word; the same command goes on. */
	DIED,
	/** Not begun, its turn comes. */
	WAITING,
	/** The date is closed and nobody has begun its night. */
	MISSING;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
