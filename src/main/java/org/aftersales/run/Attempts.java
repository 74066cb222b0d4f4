package org.aftersales.run;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The history of starts, table {@code night_attempt}. Call it in the transaction in which
 * the night itself changes.
 */
class Attempts {

	private final JdbcClient jdbc;

	private final Clock clock;

	Attempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Begins one. Whoever holds the lock is the only one alive, so an earlier attempt
	 * that has not said how it ended has died.
	 */
	void begin(Night night, Starter starter) {
		this.jdbc.sql("update night_attempt set state = 'DIED' where state = 'RUNNING'").update();
		this.jdbc.sql("""
				insert into night_attempt (night_id, attempt, owner, command, started_by, reason, started_at, state)
				values (?, ?, ?, ?, ?, ?, ?, 'RUNNING')
				on conflict (night_id, attempt) do nothing""")
			.param(night.id())
			.param(night.attempt())
			.param(starter.owner())
			.param(starter.command())
			.param(starter.by())
			.param(starter.reason().orElse(null))
			.param(now())
			.update();
	}

	void done(Night night) {
		this.jdbc.sql("update night_attempt set state = 'DONE', ended_at = ? where night_id = ? and attempt = ?")
			.params(now(), night.id(), night.attempt())
			.update();
	}

	void ended(Night night, RunState state, String job, Throwable reason) {
		ended(night, state, job, FaultName.of(reason), reason.getMessage());
	}

	void paused(Night night, String job, String message) {
		ended(night, RunState.STOPPED, job, "NightStopped", message);
	}

	private void ended(Night night, RunState state, String job, String fault, @Nullable String message) {
		this.jdbc.sql("""
				update night_attempt set state = ?, ended_at = ?, job = ?, fault = ?, message = ?
				 where night_id = ? and attempt = ?""")
			.param(state.name())
			.param(now())
			.param(job)
			.param(fault)
			.param(message)
			.param(night.id())
			.param(night.attempt())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
