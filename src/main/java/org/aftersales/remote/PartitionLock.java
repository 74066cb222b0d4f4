package org.aftersales.remote;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

import org.aftersales.run.DatabaseAway;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The lock of a partition that is offered: a session advisory lock on a connection of its
 * own, which PostgreSQL releases by itself when the process dies. Whoever has it lives;
 * that nobody else writes is the claim's business.
 */
final class PartitionLock {

	/** The number of the execution follows. */
	static final String NAME = "aftersales-partition:";

	/** Tells the server to notice within a minute that a machine is gone. */
	static final String NOTICE_A_LOST_HOST = "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

	private static final String NOT_AVAILABLE = "55P03";

	private final JdbcConnectionDetails database;

	private final String sessions;

	private final Duration patience;

	/**
	 * On that database.
	 * @param sessions the name under which other people see who has it
	 * @param patience how long to wait for somebody who has it: the server needs a moment
	 * to notice that a process has died
	 */
	PartitionLock(JdbcConnectionDetails database, String sessions, Duration patience) {
		this.database = database;
		this.sessions = sessions;
		this.patience = patience;
	}

	/**
	 * Takes it; closing what is returned releases it. Empty if somebody else has it.
	 */
	Optional<Held> take(long execution) {
		try {
			Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(), properties());
			if (locked(connection, execution)) {
				return Optional.of(new Held(connection));
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException unreachable) {
			throw new DatabaseAway(unreachable);
		}
	}

	private boolean locked(Connection connection, long execution) throws SQLException {
		try (var statement = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
			statement.setString(1, NAME + execution);
			statement.execute();
			return true;
		}
		catch (SQLException refused) {
			if (NOT_AVAILABLE.equals(refused.getSQLState())) {
				return false;
			}
			throw refused;
		}
	}

	private Properties properties() {
		Properties properties = new Properties();
		Optional.ofNullable(this.database.getUsername()).ifPresent((user) -> properties.setProperty("user", user));
		Optional.ofNullable(this.database.getPassword())
			.ifPresent((password) -> properties.setProperty("password", password));
		properties.setProperty("ApplicationName", this.sessions);
		properties.setProperty("options",
				NOTICE_A_LOST_HOST + " -c lock_timeout=" + Math.max(1, this.patience.toMillis()));
		return properties;
	}

	/**
	 * The lock while it is held.
	 *
	 * @param connection whose session holds it
	 */
	record Held(Connection connection) implements AutoCloseable {

		/** Releases it at once. */
		@Override
		public void close() {
			try (Connection ending = this.connection; var statement = ending.createStatement()) {
				statement.execute("select pg_advisory_unlock_all()");
			}
			catch (SQLException alreadyGone) {
				// The server releases the lock with the connection in any case.
				return;
			}
		}

	}

}
