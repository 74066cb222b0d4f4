package org.aftersales.death;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row of the night's own that a test holds until the night stands before it: so it is
 * caught at a known place without a hook in the program.
 */
final class Gate implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final Connection watcher;

	private final JdbcClient sessions;

	private final Connection holder;

	private final int own;

	private Gate(DataSource database) throws SQLException {
		this.watcher = database.getConnection();
		this.sessions = JdbcClient.create(new SingleConnectionDataSource(this.watcher, true));
		this.holder = database.getConnection();
		this.holder.setAutoCommit(false);
		try (var statement = this.holder.createStatement();
				var row = statement.executeQuery("select pg_backend_pid()")) {
			assertThat(row.next()).isTrue();
			this.own = row.getInt(1);
		}
	}

	/**
	 * In the middle of the job that judges claims, where it has written some chunks and
	 * is about to write the next.
	 */
	static Gate amongTheClaims(DataSource database) throws SQLException {
		return closed(database,
				"""
						select s.claim_id from claim_state s
						 where s.due_at < timestamptz '2025-06-16 00:00+08'
						   and not exists (select from claim_event e where e.claim_id = s.claim_id and e.status_code is not null)
						   and s.claim_id >= (select avg(claim_id) from claim_state)
						 order by s.claim_id limit 1 for update of s""");
	}

	/**
	 * Between the jobs refunds and shipments, where no chunk is in flight. The night must
	 * have begun and not have come there.
	 */
	static Gate beforeShipments(DataSource database) throws SQLException {
		return closed(database, """
				insert into job_run (night_id, job, state) select id, 'shipments', 'RUNNING' from night returning 1""");
	}

	private static Gate closed(DataSource database, String sql) throws SQLException {
		Gate gate = new Gate(database);
		try (var statement = gate.holder.createStatement(); var row = statement.executeQuery(sql)) {
			assertThat(row.next()).isTrue();
		}
		return gate;
	}

	/**
	 * Returns when somebody stands before it.
	 * @param night whoever should, and must not end before
	 */
	void awaitSomebody(ChildProcess night) throws InterruptedException {
		awaitSomebody(() -> assertThat(night.process().isAlive()).as(night.said()).isTrue());
	}

	/**
	 * The same for a night in this JVM.
	 */
	void awaitSomebody() throws InterruptedException {
		awaitSomebody(() -> {
		});
	}

	private void awaitSomebody(Runnable check) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (count("wait_event_type = 'Lock'") == 0) {
			check.run();
			assertThat(System.nanoTime()).isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}

	/**
	 * Ends the sessions of others on this database for which that condition holds, as a
	 * broken network does, and returns when they are gone.
	 */
	void cut(String condition) throws InterruptedException {
		assertThat(count(condition)).isPositive();
		this.sessions.sql("select pg_terminate_backend(pid) from (%s) as others (pid)".formatted(others(condition)))
			.query(Boolean.class)
			.list();
		while (count(condition) > 0) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}

	private int count(String condition) {
		return this.sessions.sql("select count(*) from (%s) as others".formatted(others(condition)))
			.query(Integer.class)
			.single();
	}

	private String others(String condition) {
		return "select pid from pg_stat_activity where datname = current_database() and pid not in (pg_backend_pid(), %d) and %s"
			.formatted(this.own, condition);
	}

	/**
	 * Lets pass who stands before it.
	 */
	void open() throws SQLException {
		this.holder.rollback();
	}

	@Override
	public void close() throws SQLException {
		this.holder.close();
		this.watcher.close();
	}

}
