package org.aftersales.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.aftersales.embedded.EmbeddedServer;
import org.aftersales.run.DatabaseAway;

/**
 * The database of one command, and the embedded server if it is there. Closing it stops
 * that server.
 */
public final class Database implements AutoCloseable {

	private static final String OWN = "recon";

	private static final String DEMO = "recon_demo";

	private final String url;

	private final DatabaseLogin login;

	private final Optional<DatabaseLogin> migration;

	private final @Nullable EmbeddedServer server;

	private Database(String url, DatabaseLogin login, Optional<DatabaseLogin> migration,
			@Nullable EmbeddedServer server) {
		this.url = url;
		this.login = login;
		this.migration = migration;
		this.server = server;
	}

	/**
	 * The one that {@code RECON_DB_URL} names, else the embedded one.
	 * @throws DatabaseAway if it does not answer
	 */
	public static Database open(Surroundings surroundings) {
		Optional<String> url = given(surroundings, "RECON_DB_URL");
		if (url.isEmpty()) {
			return embedded(surroundings, OWN);
		}
		refuseUnusable(url.get());
		Database named = new Database(url.get(), DatabaseLogin.ofNight(surroundings.environment()),
				DatabaseLogin.ofMigration(surroundings.environment()), null);
		named.check();
		return named;
	}

	/**
	 * The demo's own, always embedded, whatever {@code RECON_DB_URL} says.
	 */
	public static Database openDemo(Surroundings surroundings) {
		if (given(surroundings, "RECON_DB_URL").isPresent()) {
			surroundings.say("RECON_DB_URL is set and ignored: the demo uses a database of its own.");
		}
		return embedded(surroundings, DEMO);
	}

	/**
	 * Its address for JDBC.
	 */
	public String url() {
		return this.url;
	}

	/**
	 * User and password for the driver, where there are any.
	 */
	public Properties credentials() {
		Properties properties = new Properties();
		if (!this.login.user().isEmpty()) {
			properties.setProperty("user", this.login.user());
		}
		if (!this.login.password().isEmpty()) {
			properties.setProperty("password", this.login.password());
		}
		return properties;
	}

	/**
	 * As Spring's settings. Where somebody else changes the schema, he does so over a
	 * connection of his own.
	 */
	public Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>(Map.of("spring.datasource.url", this.url,
				"spring.datasource.username", this.login.user(), "spring.datasource.password", this.login.password()));
		this.migration.ifPresent((login) -> {
			properties.put("spring.flyway.user", login.user());
			properties.put("spring.flyway.password", login.password());
		});
		return properties;
	}

	/**
	 * As the lock of the nights wants it.
	 */
	JdbcConnectionDetails details() {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return Database.this.login.user();
			}

			@Override
			public String getPassword() {
				return Database.this.login.password();
			}

			@Override
			public String getJdbcUrl() {
				return Database.this.url;
			}
		};
	}

	/**
	 * One connection of its own to the records of nights, apart from that of the night.
	 * The caller closes it.
	 * @throws DatabaseAway if the database does not answer
	 */
	public SingleConnectionDataSource connect() {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(this.url, true);
		Properties properties = credentials();
		properties.setProperty("currentSchema", "aftersales");
		properties.setProperty("ApplicationName", "recon");
		connection.setConnectionProperties(properties);
		try {
			connection.initConnection();
			return connection;
		}
		catch (SQLException refused) {
			throw new DatabaseAway(refused);
		}
	}

	@Override
	public void close() {
		if (this.server != null) {
			this.server.close();
		}
	}

	private static Database embedded(Surroundings surroundings, String name) {
		EmbeddedServer server = EmbeddedServer.start(surroundings.places().home(), surroundings::say);
		try {
			return new Database(server.url(name), new DatabaseLogin("postgres", ""), Optional.empty(), server);
		}
		catch (RuntimeException failed) {
			server.close();
			throw failed;
		}
	}

	/**
	 * The driver would answer such an address with all of it, password included.
	 */
	private static void refuseUnusable(String url) {
		if (url.matches("[^?]*@.*")) {
			throw new ConfigurationUnusable(
					"RECON_DB_URL has a user before '@', which the driver does not understand; put him into RECON_DB_USER and his password into RECON_DB_PASSWORD or a file that RECON_DB_PASSWORD_FILE names.");
		}
		if (!url.startsWith("jdbc:postgresql:") || !isUnderstood(url)) {
			throw new ConfigurationUnusable(
					"RECON_DB_URL is not the address of a PostgreSQL database; write jdbc:postgresql://HOST:PORT/DATABASE.");
		}
	}

	private static boolean isUnderstood(String url) {
		try {
			return DriverManager.getDriver(url).acceptsURL(url);
		}
		catch (SQLException noDriver) {
			return false;
		}
	}

	/**
	 * Better one clear sentence now than a pool's complaint after half a minute.
	 */
	private void check() {
		Properties properties = credentials();
		properties.setProperty("loginTimeout", "10");
		try (Connection connection = DriverManager.getConnection(this.url, properties)) {
			connection.isValid(10);
		}
		catch (SQLException refused) {
			String state = Optional.ofNullable(refused.getSQLState()).orElse("");
			if (state.startsWith("28") || state.startsWith("3D")) {
				throw new ConfigurationUnusable(
						"The database refuses the connection: %s. Correct RECON_DB_URL, RECON_DB_USER or RECON_DB_PASSWORD."
							.formatted(refused.getMessage()),
						refused);
			}
			throw new DatabaseAway(refused);
		}
	}

	private static Optional<String> given(Surroundings surroundings, String name) {
		return Optional.ofNullable(surroundings.environment().get(name)).filter((value) -> !value.isBlank());
	}

}
