package org.aftersales.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The holds, table {@code hold}. Change them only between two nights: a night reads them
 * chunk by chunk.
 */
@Component
public class Holds {

	private static final String HOLDS = """
			select id, kind, code, until_date, reason, placed_by, released_at is not null as released
			  from hold
			""";

	private final JdbcClient jdbc;

	/**
	 * Of that database.
	 */
	public Holds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that a night of that business date or of a later one obeys, the oldest first.
	 */
	public List<Hold> standing(LocalDate from) {
		return this.jdbc.sql(HOLDS + "where released_at is null and until_date >= ? order by id")
			.param(from)
			.query(Holds::hold)
			.list();
	}

	/**
	 * All there ever were, the oldest first.
	 */
	public List<Hold> all() {
		return this.jdbc.sql(HOLDS + "order by id").query(Holds::hold).list();
	}

	/**
	 * Those that concern that night, the oldest first: that it obeys, or by which it has
	 * held something back already, also if they were released since.
	 */
	List<Hold> concerning(Night night) {
		return this.jdbc.sql(HOLDS + """
				where released_at is null and until_date >= :date
				   or id in (select hold_id from held_decision where night_id = :night)
				order by id""")
			.param("date", night.businessDate().date())
			.param("night", night.id())
			.query(Holds::hold)
			.list();
	}

	/**
	 * Places one.
	 * @return its number
	 */
	public long place(Hold.Kind kind, String code, LocalDate until, String reason, String by, Instant at) {
		return this.jdbc.sql("""
				insert into hold (kind, code, until_date, reason, placed_by, placed_at) values (?, ?, ?, ?, ?, ?)
				returning id""")
			.params(kind.name(), code, until, reason, by, at.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/**
	 * Lets one end at another date.
	 */
	public void end(long number, LocalDate until) {
		this.jdbc.sql("update hold set until_date = ? where id = ? and released_at is null")
			.params(until, number)
			.update();
	}

	/**
	 * Releases one; false if it had been released before.
	 */
	public boolean release(long number, String reason, String by, Instant at) {
		return this.jdbc.sql("""
				update hold set released_at = ?, released_by = ?, release_reason = ?
				 where id = ? and released_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), by, reason, number)
			.update() == 1;
	}

	static Hold hold(ResultSet row, int index) throws SQLException {
		return new Hold(row.getLong("id"), Hold.Kind.valueOf(row.getString("kind")), row.getString("code"),
				row.getObject("until_date", LocalDate.class), row.getString("reason"), row.getString("placed_by"),
				row.getBoolean("released"));
	}

}
