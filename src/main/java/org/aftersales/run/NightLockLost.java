package org.aftersales.run;

/**
 * The session that held the lock of the nights is gone, so another process may take this
 * night over at any moment; this one must not write any more.
 */
public class NightLockLost extends RuntimeException implements Fault {

	NightLockLost(Night night) {
		super("The %s has lost its lock: the connection that held it was cut. Nothing more is written here; run the same command again to go on."
			.formatted(night));
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
