package org.aftersales.embedded;

import org.aftersales.run.Fault.Kind;

/**
 * A short wait between two looks at another process.
 */
final class Pause {

	private static final long MILLISECONDS = 100;

	private Pause() {
	}

	static void briefly() {
		try {
			Thread.sleep(MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new ServerUnusable(Kind.TRY_AGAIN, "Interrupted while waiting for the embedded PostgreSQL",
					interrupted);
		}
	}

}
