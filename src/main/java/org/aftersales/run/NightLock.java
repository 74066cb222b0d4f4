package org.aftersales.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The one lock of a database under which nights run: a session advisory lock on a
 * connection of its own, which PostgreSQL releases by itself when the process dies.
 */
@Component
public class NightLock {

	static final String NAME = "aftersales-night";

	/** So long may the server take to say that the session lives. */
	private static final int PATIENCE_SECONDS = 10;

	private final JdbcConnectionDetails database;

	private volatile Optional<Held> held = Optional.empty();

	/**
	 * That of the database.
	 */
	public NightLock(JdbcConnectionDetails database) {
		this.database = database;
	}

	/**
	 * Takes the lock if nobody holds it; closing what is returned releases it.
	 * @param owner process and host, as other people see them in the list of connections
	 */
	public Optional<Held> tryAcquire(String owner) {
		try {
			Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(), properties(owner));
			if (locked(connection)) {
				Held taken = new Held(connection);
				this.held = Optional.of(taken);
				return Optional.of(taken);
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException unreachable) {
			throw new DatabaseAway(unreachable);
		}
	}

	/**
	 * Whether this process has taken the lock and the session that held it is gone.
	 */
	boolean lost() {
		return this.held.filter(Held::isCut).isPresent();
	}

	/**
	 * The lock that the process of an attempt holds as long as it holds the other one.
	 */
	static String nameOf(Night night) {
		return "%s:%d:%d".formatted(NAME, night.id(), night.attempt());
	}

	private Properties properties(String owner) {
		Properties properties = new Properties();
		Optional.ofNullable(this.database.getUsername()).ifPresent((user) -> properties.setProperty("user", user));
		Optional.ofNullable(this.database.getPassword())
			.ifPresent((password) -> properties.setProperty("password", password));
		properties.setProperty("ApplicationName", "recon: " + owner);
		return properties;
	}

	private static boolean locked(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
			statement.setString(1, NAME);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	/**
	 * The lock while it is held.
	 */
	public final class Held implements AutoCloseable {

		private final Connection connection;

		private Held(Connection connection) {
			this.connection = connection;
		}

		private boolean isCut() {
			try {
				return !this.connection.isValid(PATIENCE_SECONDS);
			}
			catch (SQLException unusable) {
				return true;
			}
		}

		/**
		 * From now on every process can see that the one that runs this attempt lives.
		 */
		void vouchFor(Night night) {
			try (PreparedStatement statement = this.connection
				.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
				statement.setString(1, nameOf(night));
				statement.execute();
			}
			catch (SQLException unreachable) {
				throw new DatabaseAway(unreachable);
			}
		}

		/**
		 * Releases the lock at once; the server would do so only some moments after the
		 * connection has ended, and refuse the next night until then.
		 */
		@Override
		public void close() {
			NightLock.this.held = Optional.empty();
			try (Connection ending = this.connection;
					PreparedStatement statement = ending.prepareStatement("select pg_advisory_unlock_all()")) {
				statement.execute();
			}
			catch (SQLException alreadyGone) {
				// The server releases the lock with the connection in any case.
				return;
			}
		}

	}

}
