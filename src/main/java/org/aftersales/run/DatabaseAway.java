package org.aftersales.run;

/**
 * The database cannot be reached.
 */
public class DatabaseAway extends RuntimeException implements Fault {

	/**
	 * With the driver's reason.
	 */
	public DatabaseAway(Throwable cause) {
		super("The database cannot be reached: %s Nothing was changed; check RECON_DB_URL and the server, then run the same command again."
			.formatted(sentence(cause)), cause);
	}

	private static String sentence(Throwable cause) {
		String words = String.valueOf(cause.getMessage());
		return words.endsWith(".") ? words : words + ".";
	}

	@Override
	public Kind kind() {
		return Kind.TRY_AGAIN;
	}

}
