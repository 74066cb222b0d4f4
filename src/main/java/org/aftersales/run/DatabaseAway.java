package org.aftersales.run;

/**
 * The database cannot be reached.
 */
public class DatabaseAway extends RuntimeException {

	/**
	 * With the driver's reason.
	 */
	public DatabaseAway(Throwable cause) {
		super("The database cannot be reached: %s. Nothing was changed; check RECON_DB_URL and the server, then run the same command again."
			.formatted(cause.getMessage()), cause);
	}

}
