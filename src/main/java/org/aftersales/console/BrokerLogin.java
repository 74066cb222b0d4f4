package org.aftersales.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A user of the broker with his password. It is never shown: its text has the user alone.
 *
 * @param user empty if the broker asks for none
 * @param password empty if there is none
 */
public record BrokerLogin(String user, String password) {

	/**
	 * {@code RECON_BROKER_USER}, with {@code RECON_BROKER_PASSWORD} or the file
	 * {@code RECON_BROKER_PASSWORD_FILE}; else those of the settings.
	 * @throws ConfigurationUnusable if both are set, or the file cannot be read or is
	 * empty
	 */
	public static BrokerLogin of(Map<String, String> environment, String user, Optional<Path> passwordFile) {
		DatabaseLogin login = DatabaseLogin.named(environment, "RECON_BROKER");
		String password = login.password().isEmpty()
				? passwordFile.map((file) -> DatabaseLogin.fromFile("broker.password-file", file)).orElse("")
				: login.password();
		return new BrokerLogin(login.user().isEmpty() ? user : login.user(), password);
	}

	@Override
	public String toString() {
		return this.user;
	}

}
