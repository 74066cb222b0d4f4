package org.aftersales.run;

/**
 * Another process runs a night on this database.
 */
public class NightAlreadyRunning extends RuntimeException implements Fault {

	NightAlreadyRunning(String holder) {
		super("A night is already running on this database: %s. Nothing was changed; wait for it to end, then run the same command again."
			.formatted(holder));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
