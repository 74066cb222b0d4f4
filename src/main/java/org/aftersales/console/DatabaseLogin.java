package org.aftersales.console;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A user of the database with his password, from the environment or from a file that it
 * names. It is never shown: its text has the user alone.
 *
 * @param user empty if the address of the database names him, or nobody does
 * @param password empty if there is none
 */
record DatabaseLogin(String user, String password) {

	/**
	 * Who runs nights and asks: {@code RECON_DB_USER}, with {@code RECON_DB_PASSWORD} or
	 * the file {@code RECON_DB_PASSWORD_FILE}.
	 * @throws ConfigurationUnusable if both are set, or the file cannot be read or is
	 * empty
	 */
	static DatabaseLogin ofNight(Map<String, String> environment) {
		return named(environment, "RECON_DB");
	}

	/**
	 * Who changes the schema, if it is another: {@code RECON_DB_MIGRATION_USER}, with his
	 * password as above.
	 */
	static Optional<DatabaseLogin> ofMigration(Map<String, String> environment) {
		return Optional.of(named(environment, "RECON_DB_MIGRATION")).filter((login) -> !login.user().isEmpty());
	}

	@Override
	public String toString() {
		return this.user;
	}

	static DatabaseLogin named(Map<String, String> environment, String prefix) {
		return new DatabaseLogin(given(environment, prefix + "_USER").orElse(""),
				password(environment, prefix + "_PASSWORD"));
	}

	private static String password(Map<String, String> environment, String name) {
		Optional<String> itself = given(environment, name);
		Optional<String> file = given(environment, name + "_FILE");
		if (itself.isPresent() && file.isPresent()) {
			throw new ConfigurationUnusable(
					"%s and %s_FILE are both set; keep one, so that nobody has to guess which password counts."
						.formatted(name, name));
		}
		return file.map((path) -> fromFile(name + "_FILE", Path.of(path))).or(() -> itself).orElse("");
	}

	/**
	 * Editors end a file with a line break that no password has.
	 */
	static String fromFile(String name, Path file) {
		try {
			String password = Files.readString(file).strip();
			if (password.isEmpty()) {
				throw new ConfigurationUnusable(
						"%s names %s, which is empty; write the password into it.".formatted(name, file));
			}
			return password;
		}
		catch (MalformedInputException notText) {
			throw new ConfigurationUnusable(
					"%s names %s, which is not UTF-8; write the password into it as text.".formatted(name, file),
					notText);
		}
		catch (IOException unreadable) {
			throw new ConfigurationUnusable(
					"%s names %s, which cannot be read; correct the path, or let this user read the file."
						.formatted(name, file),
					unreadable);
		}
	}

	private static Optional<String> given(Map<String, String> environment, String name) {
		return Optional.ofNullable(environment.get(name)).filter((value) -> !value.isBlank());
	}

}
