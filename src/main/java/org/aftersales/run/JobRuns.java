package org.aftersales.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The jobs of nights, as recorded in table {@code job_run}.
 */
@Component
public class JobRuns {

	private final JdbcClient jdbc;

	JobRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The jobs of that night that have begun, in no particular order.
	 */
	public List<JobRun> of(Night night) {
		return this.jdbc.sql("""
				select job, state, scanned, decided, waiting, overtaken, quarantined, message
				  from job_total where night_id = ?""").param(night.id()).query((row, index) -> jobRun(row)).list();
	}

	/**
	 * That job of that night, if it has begun.
	 */
	public Optional<JobRun> find(Night night, String job) {
		return of(night).stream().filter((run) -> run.job().equals(job)).findFirst();
	}

	/**
	 * Adds to the job's counts; call it in the transaction whose work is counted.
	 */
	public void add(Night night, String job, Counts counts) {
		this.jdbc.sql("""
				update job_run
				   set scanned = scanned + ?, decided = decided + ?, waiting = waiting + ?,
				       overtaken = overtaken + ?, quarantined = quarantined + ?
				 where night_id = ? and job = ?""")
			.params(counts.scanned(), counts.decided(), counts.waiting(), counts.overtaken(), counts.quarantined(),
					night.id(), job)
			.update();
	}

	/**
	 * Does nothing if a later attempt has taken the night over.
	 */
	void begin(Night night, String job) {
		this.jdbc.sql("""
				insert into job_run (night_id, job, state)
				select id, ?, 'RUNNING' from night where id = ? and attempt = ? for share
				on conflict (night_id, job) do update set state = 'RUNNING', message = null""")
			.params(job, night.id(), night.attempt())
			.update();
	}

	/**
	 * Does nothing if a later attempt has taken the night over.
	 */
	void end(Night night, String job, RunState state, Optional<String> message) {
		this.jdbc.sql("""
				with ours as (select id from night where id = ? and attempt = ? for share)
				update job_run r set state = ?, message = ? from ours where r.night_id = ours.id and r.job = ?""")
			.param(night.id())
			.param(night.attempt())
			.param(state.name())
			.param(message.orElse(null))
			.param(job)
			.update();
	}

	private static JobRun jobRun(ResultSet row) throws SQLException {
		return new JobRun(row.getString("job"), RunState.valueOf(row.getString("state")),
				new Counts(row.getLong("scanned"), row.getLong("decided"), row.getLong("waiting"),
						row.getLong("overtaken"), row.getLong("quarantined")),
				Optional.ofNullable(row.getString("message")));
	}

}
