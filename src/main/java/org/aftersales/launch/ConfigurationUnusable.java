package org.aftersales.launch;

import org.aftersales.run.Fault;

/**
 * Settings, the address of the database or a folder cannot be used as they are.
 */
class ConfigurationUnusable extends RuntimeException implements Fault {

	ConfigurationUnusable(String message) {
		super(message);
	}

	ConfigurationUnusable(String message, Throwable cause) {
		super(message, cause);
	}

	@Override
	public Kind kind() {
		return Kind.CONFIGURATION;
	}

}
