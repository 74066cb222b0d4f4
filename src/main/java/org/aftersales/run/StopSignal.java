package org.aftersales.run;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.stereotype.Component;

/**
 * Whether this process has been asked, over the database, to stop at its next chunk.
 * Thread-safe.
 */
@Component
public class StopSignal {

	private final AtomicBoolean requested = new AtomicBoolean();

	/**
	 * Whether somebody has.
	 */
	public boolean requested() {
		return this.requested.get();
	}

	void request() {
		this.requested.set(true);
	}

	/** For a process that helps with one night after the other. */
	void forget() {
		this.requested.set(false);
	}

}
