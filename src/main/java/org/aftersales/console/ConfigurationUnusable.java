package org.aftersales.console;

import org.aftersales.run.Fault;

/**
 * Settings, the address of the database or a folder cannot be used as they are.
 */
public class ConfigurationUnusable extends RuntimeException implements Fault {

	/**
	 * Complains.
	 * @param message what cannot be used, why, and what to correct
	 */
	public ConfigurationUnusable(String message) {
		super(message);
	}

	/**
	 * The same, with what was found out first.
	 */
	public ConfigurationUnusable(String message, Throwable cause) {
		super(message, cause);
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
