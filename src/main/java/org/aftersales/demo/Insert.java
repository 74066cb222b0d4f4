package org.aftersales.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One insert statement and the rows it is to write.
 */
final class Insert {

	private final String sql;

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	/**
	 * @param sql with a question mark a value; rows that are there already must stay as
	 * they are
	 */
	Insert(String sql) {
		this.sql = sql;
	}

	void row(@Nullable Object... values) {
		this.rows.add(values);
	}

	void execute(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
			for (@Nullable
			Object[] values : this.rows) {
				for (int i = 0; i < values.length; i++) {
					Object value = values[i];
					statement.setObject(i + 1,
							(value instanceof Instant instant) ? instant.atOffset(ZoneOffset.UTC) : value);
				}
				statement.addBatch();
			}
			statement.executeBatch();
		}
	}

}
