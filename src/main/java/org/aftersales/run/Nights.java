package org.aftersales.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nights, as recorded in table {@code night}.
 */
@Component
public class Nights {

	/** Waits for the chunks in flight of nights that have not said how they ended. */
	static final String CHUNKS_IN_FLIGHT = "select id from night where state = 'RUNNING' for update";

	private final JdbcClient jdbc;

	private final Attempts attempts;

	private final Clock clock;

	/**
	 * Those of that database.
	 */
	public Nights(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.attempts = new Attempts(jdbc, clock);
		this.clock = clock;
	}

	/**
	 * The state of that night, if it has ever begun.
	 */
	public Optional<RunState> state(BusinessDate date, int revision) {
		return this.jdbc.sql("select state from night where business_date = ? and revision = ?")
			.params(date.date(), revision)
			.query(String.class)
			.optional()
			.map(RunState::valueOf);
	}

	/**
	 * The last attempt at that night, if it has ever begun.
	 */
	public Optional<Night> find(BusinessDate date, int revision) {
		return this.jdbc.sql("select id, attempt from night where business_date = ? and revision = ?")
			.params(date.date(), revision)
			.query((row, index) -> new Night(row.getLong("id"), date, revision, row.getInt("attempt")))
			.optional();
	}

	/**
	 * The last revision of that night; zero also if it has not begun.
	 */
	public int lastRevision(BusinessDate date) {
		return this.jdbc.sql("select coalesce(max(revision), 0) from night where business_date = ?")
			.param(date.date())
			.query(Integer.class)
			.single();
	}

	/**
	 * Business dates after that one whose nights are done: what they decided rests on it.
	 */
	public List<LocalDate> doneAfter(BusinessDate date) {
		return this.jdbc
			.sql("select distinct business_date from night where business_date > ? and state = 'DONE' order by 1")
			.param(date.date())
			.query(LocalDate.class)
			.list();
	}

	/**
	 * The last business date whose night is done, if any is.
	 */
	public Optional<LocalDate> lastDone() {
		return this.jdbc.sql("select max(business_date) from night where state = 'DONE' having count(*) > 0")
			.query(LocalDate.class)
			.optional();
	}

	/**
	 * Who runs or last ran a night that is recorded as running.
	 */
	public Optional<String> runningOwner() {
		return this.jdbc.sql("""
				select owner || ', night of ' || business_date from night
				 where state = 'RUNNING' order by started_at desc limit 1""").query(String.class).optional();
	}

	/**
	 * Returns when no process that was taken for dead, and none that helped it, is in the
	 * middle of a chunk: each shares the row of its night until the chunk is committed,
	 * and begins no other while the lock is not its night's. Call it only while holding
	 * the lock.
	 */
	void awaitChunks() {
		this.jdbc.sql(CHUNKS_IN_FLIGHT).query(Long.class).list();
	}

	/**
	 * Has every process that works for that attempt stop at its next chunk. The row of
	 * the night is left alone: with many workers somebody always shares it.
	 * @param by who asks
	 */
	public void requestStop(Night night, String by) {
		this.jdbc.sql("""
				update night_attempt set stop_requested_by = ?
				 where night_id = ? and attempt = ? and stop_requested_by is null""")
			.params(by, night.id(), night.attempt())
			.update();
	}

	/**
	 * Begins a night or takes an unfinished one over; from then on an earlier attempt
	 * cannot write, and one that has not said how it ended has died. Call it only while
	 * holding the lock.
	 * @throws InputsChanged if the night began under other rules or settings
	 */
	@Transactional
	public Night begin(BusinessDate date, int revision, String inputsDigest, Starter starter) {
		this.jdbc.sql("""
				insert into night (business_date, revision, attempt, state, cut_off, inputs_digest, owner, started_at)
				values (?, ?, 0, 'RUNNING', ?, ?, ?, ?)
				on conflict (business_date, revision) do nothing""")
			.params(date.date(), revision, date.cutOff().atOffset(ZoneOffset.UTC), inputsDigest, starter.owner(), now())
			.update();
		String frozen = this.jdbc
			.sql("select inputs_digest from night where business_date = ? and revision = ? for update")
			.params(date.date(), revision)
			.query(String.class)
			.single();
		if (!frozen.equals(inputsDigest)) {
			throw new InputsChanged(date);
		}
		Night night = this.jdbc.sql("""
				update night set attempt = attempt + 1, state = 'RUNNING', owner = ?, message = null
				 where business_date = ? and revision = ?
				returning id, attempt""")
			.params(starter.owner(), date.date(), revision)
			.query((row, index) -> new Night(row.getLong("id"), date, revision, row.getInt("attempt")))
			.single();
		this.attempts.begin(night, starter);
		return night;
	}

	/**
	 * The number by which people name that attempt; empty if it is not recorded.
	 */
	public Optional<Long> runNumber(Night night) {
		return this.jdbc.sql("select id from night_attempt where night_id = ? and attempt = ?")
			.params(night.id(), night.attempt())
			.query(Long.class)
			.optional();
	}

	/**
	 * The attempt has done everything.
	 */
	@Transactional
	public void done(Night night) {
		end(night, RunState.DONE, Optional.empty());
		this.attempts.done(night);
	}

	/**
	 * The attempt has ended before everything was done.
	 * @param job the job in which it did
	 */
	@Transactional
	public void ended(Night night, RunState state, String job, Throwable reason) {
		end(night, state, Optional.ofNullable(reason.getMessage()));
		this.attempts.ended(night, state, job, reason);
	}

	/**
	 * The attempt has done what it was asked to, and more is to do.
	 * @param job the last job that it did
	 */
	@Transactional
	void paused(Night night, String job) {
		String message = "Only the jobs up to %s were asked for.".formatted(job);
		end(night, RunState.STOPPED, Optional.of(message));
		this.attempts.paused(night, job, message);
	}

	private void end(Night night, RunState state, Optional<String> message) {
		this.jdbc.sql("update night set state = ?, message = ?, finished_at = ? where id = ? and attempt = ?")
			.param(state.name())
			.param(message.orElse(null))
			.param((state == RunState.DONE) ? now() : null)
			.param(night.id())
			.param(night.attempt())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
