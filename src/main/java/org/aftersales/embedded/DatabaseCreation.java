package org.aftersales.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.aftersales.run.DatabaseAway;

/**
 * Creates databases in the embedded server.
 */
record DatabaseCreation(Postmaster postmaster) {

	private static final String ALREADY_THERE = "42P04";

	void createIfMissing(String name) {
		try (Connection connection = DriverManager.getConnection(this.postmaster.url("postgres"))) {
			if (!exists(connection, name)) {
				create(connection, name);
			}
		}
		catch (SQLException failed) {
			throw new DatabaseAway(failed);
		}
	}

	private static boolean exists(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
			statement.setString(1, name);
			try (ResultSet found = statement.executeQuery()) {
				return found.next();
			}
		}
	}

	private static void create(Connection connection, String name) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
		}
		catch (SQLException failed) {
			// Two commands that begin at once both find it missing.
			if (!ALREADY_THERE.equals(failed.getSQLState()) && !exists(connection, name)) {
				throw failed;
			}
		}
	}

}
