package org.aftersales.operate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The starts of nights, table {@code night_attempt}.
 */
final class RunHistory {

	private static final String RUNS = """
			select a.id, n.business_date, n.revision, a.attempt, a.state, a.owner, a.command, a.started_by, a.reason,
			       a.started_at, a.ended_at, a.job, a.fault, a.message
			  from night_attempt a
			  join night n on n.id = a.night_id
			""";

	private final JdbcClient jdbc;

	RunHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last ones, the last first.
	 * @param date only those of that business date, if one is given
	 */
	List<PastRun> last(int limit, Optional<LocalDate> date) {
		return this.jdbc.sql(RUNS + " where coalesce(?::date = n.business_date, true) order by a.id desc limit ?")
			.param(date.orElse(null))
			.param(limit)
			.query(RunHistory::run)
			.list();
	}

	/**
	 * The last one, if it stands as running: alive, or dead without a word.
	 */
	Optional<PastRun> running() {
		return last(1, Optional.empty()).stream().filter((last) -> last.state().equals("RUNNING")).findFirst();
	}

	Optional<PastRun> find(long number) {
		return this.jdbc.sql(RUNS + " where a.id = ?").param(number).query(RunHistory::run).optional();
	}

	/**
	 * The last start of that night's last revision.
	 */
	Optional<PastRun> lastOf(LocalDate date) {
		return this.jdbc.sql(RUNS + " where n.business_date = ? order by n.revision desc, a.id desc limit 1")
			.param(date)
			.query(RunHistory::run)
			.optional();
	}

	/**
	 * Earlier runs that ended by the same fault in the same job, the last first.
	 */
	List<PastRun> alike(PastRun run) {
		return run.failure()
			.map((failure) -> this.jdbc
				.sql(RUNS + " where a.fault = ? and a.job = ? and a.id < ? order by a.id desc limit 100")
				.params(failure.fault(), failure.job(), run.number())
				.query(RunHistory::run)
				.list())
			.orElse(List.of());
	}

	/**
	 * The later run that finished the same night, if one did.
	 */
	Optional<PastRun> finisher(PastRun run) {
		return this.jdbc
			.sql(RUNS + " where n.business_date = ? and a.id > ? and a.state = 'DONE' order by a.id limit 1")
			.params(run.date(), run.number())
			.query(RunHistory::run)
			.optional();
	}

	private static PastRun run(ResultSet row, int index) throws SQLException {
		Optional<PastRun.Failure> failure = Optional.ofNullable(row.getString("fault"))
			.map((fault) -> new PastRun.Failure(text(row, "job"), fault, text(row, "message")));
		return new PastRun(row.getLong("id"), row.getObject("business_date", LocalDate.class), row.getInt("revision"),
				row.getInt("attempt"), row.getString("state"), row.getString("owner"), row.getString("command"),
				row.getString("started_by"), Optional.ofNullable(row.getString("reason")),
				instant(row.getObject("started_at", OffsetDateTime.class)),
				Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(RunHistory::instant), failure);
	}

	private static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

	private static String text(ResultSet row, String column) {
		try {
			@Nullable String text = row.getString(column);
			return (text != null) ? text : "";
		}
		catch (SQLException unreadable) {
			throw new IllegalStateException(unreadable);
		}
	}

}
