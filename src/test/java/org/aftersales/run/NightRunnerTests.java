package org.aftersales.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.aftersales.TestDatabase;
import org.aftersales.TestNights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NightRunnerTests {

	private static final List<String> JOBS = List.of("refunds", "shipments", "compensation");

	private final TestDatabase database = TestDatabase.fresh();

	private final TestNights nights = new TestNights(this.database);

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@AfterEach
	void close() {
		this.nights.close();
		this.database.drop();
	}

	@Test
	void whileOneProcessHoldsTheNightAnotherIsToldWhoDoes() throws SQLException {
		this.nights.run("2026-05-01");
		this.jdbc.sql("update night set state = 'RUNNING', owner = 'pid 4711 on warehouse-3'").update();

		try (Connection holder = this.database.dataSource().getConnection()) {
			holder.createStatement().execute("select pg_advisory_lock(hashtextextended('aftersales-night', 0))");

			assertThatThrownBy(() -> this.nights.run("2026-05-02")).isInstanceOf(NightAlreadyRunning.class)
				.hasMessageContaining("pid 4711 on warehouse-3")
				.hasMessageContaining("2026-05-01");
			// The server would release it only some moments after the connection's end.
			holder.createStatement().execute("select pg_advisory_unlock_all()");
		}
		assertThat(this.nights.run("2026-05-02")).isTrue();
	}

	@Test
	void ofManySchedulersAtOnceExactlyOneRunsTheNight() throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		AtomicInteger ran = new AtomicInteger();
		AtomicInteger refused = new AtomicInteger();
		List<Thread> schedulers = java.util.stream.IntStream.range(0, 4).mapToObj((number) -> new Thread(() -> {
			try {
				start.await();
				if (this.nights.run("2026-05-01")) {
					ran.incrementAndGet();
				}
				else {
					refused.incrementAndGet();
				}
			}
			catch (NightAlreadyRunning other) {
				refused.incrementAndGet();
			}
			catch (InterruptedException interrupted) {
				Thread.currentThread().interrupt();
			}
		})).toList();

		schedulers.forEach(Thread::start);
		start.countDown();
		for (Thread scheduler : schedulers) {
			scheduler.join();
		}

		assertThat(ran).hasValue(1);
		assertThat(refused).hasValue(3);
		assertThat(this.jdbc.sql("select attempt from night").query(Integer.class).list()).containsExactly(1);
	}

	@Test
	void aJobLeftRunningByAProcessThatDiedIsTakenOver() {
		aProcessDiesIn("shipments");
		this.jdbc.sql("update job_run set state = 'RUNNING' where job = 'compensation'").update();
		// Dead between the two inserts of a launch: an instance of compensation without
		// an execution.
		for (String orphan : List.of("delete from batch.batch_step_execution_context",
				"delete from batch.batch_step_execution where step_name like 'compensation%'",
				"delete from batch.batch_job_execution_context", """
						delete from batch.batch_job_execution_params p
						 using batch.batch_job_execution e, batch.batch_job_instance i
						 where p.job_execution_id = e.job_execution_id and i.job_instance_id = e.job_instance_id
						   and i.job_name = 'compensation'""", """
						delete from batch.batch_job_execution e using batch.batch_job_instance i
						 where i.job_instance_id = e.job_instance_id and i.job_name = 'compensation'""")) {
			this.jdbc.sql(orphan).update();
		}

		assertThat(this.nights.run("2026-05-01")).isTrue();

		assertThat(this.jdbc.sql("select distinct state from job_run").query(String.class).list())
			.containsExactly("DONE");
		assertThat(this.jdbc.sql("select attempt from night").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void aJobWhoseEndNobodyCouldRecordIsStartedAgain() {
		this.nights.run("2026-05-01");
		this.jdbc.sql("update night set state = 'RUNNING'").update();
		this.jdbc.sql("update job_run set state = 'RUNNING' where job = 'shipments'").update();
		// What Spring Batch records when its connection is cut at the end of a step; it
		// would refuse the job from then on.
		this.jdbc.sql("""
				update batch.batch_job_execution e set status = 'UNKNOWN', exit_code = 'UNKNOWN'
				  from batch.batch_job_instance i
				 where i.job_instance_id = e.job_instance_id and i.job_name = 'shipments'""").update();
		this.jdbc.sql("update batch.batch_step_execution set status = 'UNKNOWN' where step_name = 'shipments.judge'")
			.update();

		assertThat(this.nights.run("2026-05-01")).isTrue();

		assertThat(this.nights.texts("select distinct state from job_run")).containsExactly("DONE");
	}

	/** A process that was stopped stands up and records its own end at that instant. */
	@Test
	void anExecutionThatItsProcessEndsWhileItIsTakenOverIsTakenOverAgain() {
		aProcessDiesIn("shipments");
		this.jdbc.sql("create sequence other_process").update();
		this.jdbc.sql("""
				create function other_process_is_first() returns trigger language plpgsql as $$
				begin
				    if old.status = 'STARTED' and nextval('other_process') = 1 then
				        return null;
				    end if;
				    return new;
				end $$""").update();
		this.jdbc.sql("""
				create trigger other_process_is_first before update on batch.batch_job_execution
				   for each row execute function other_process_is_first()""").update();

		assertThat(this.nights.run("2026-05-01")).isTrue();

		assertThat(this.jdbc.sql("select last_value from other_process").query(Long.class).single()).isGreaterThan(1);
		assertThat(this.nights.texts("select distinct state from job_run")).containsExactly("DONE");
	}

	@Test
	void aNightThatBeganUnderOtherRulesIsNotContinued() {
		this.nights.run("2026-05-01");
		this.jdbc.sql("update night set state = 'FAILED'").update();

		assertThatThrownBy(() -> this.nights.runner().run(TestNights.date("2026-05-01"), 0, JOBS, "other", "test"))
			.isInstanceOf(InputsChanged.class)
			.hasMessageContaining("2026-05-01");
	}

	@Test
	void aJobThatDoesNotExistIsNamedWithThoseThatDo() {
		assertThatThrownBy(
				() -> this.nights.runner().run(TestNights.date("2026-05-01"), 0, List.of("refnds"), "inputs", "test"))
			.isInstanceOf(UnknownJob.class)
			.hasMessageContaining("'refnds'")
			.hasMessageContaining("refunds");
	}

	@Test
	void aProcessWhoseNightWasTakenOverCannotWriteAnyMore() {
		this.nights.run("2026-05-01");
		long id = this.jdbc.sql("select id from night").query(Long.class).single();
		Night zombie = new Night(id, TestNights.date("2026-05-01"), 0, 1);
		this.jdbc.sql("update night set attempt = 2").update();

		assertThatThrownBy(() -> this.nights.bean(Fence.class).check(zombie)).isInstanceOf(NightTakenOver.class);
	}

	@Test
	void everyStartIsRememberedWithHowItEnded() {
		assertThatThrownBy(
				() -> this.nights.runner().run(TestNights.date("2026-05-01"), 0, List.of("refnds"), "inputs", "test"))
			.isInstanceOf(UnknownJob.class);
		this.nights.run("2026-05-01");
		// The process of the second start dies before it can say anything.
		this.jdbc.sql("update night set state = 'RUNNING'").update();
		this.jdbc.sql("update night_attempt set state = 'RUNNING', ended_at = null").update();
		this.nights.runner()
			.run(TestNights.date("2026-05-01"), 0, JOBS, Optional.empty(), "inputs",
					new Starter("pid 2", "jobs/recon rerun", "Li Wei", Optional.of("ticket 4711")));

		assertThat(this.nights.texts("""
				select concat_ws('|', attempt, state, started_by = 'Li Wei', reason, ended_at is not null)
				  from night_attempt order by id""")).containsExactly("1|DIED|f|f", "2|DONE|t|ticket 4711|t");
	}

	@Test
	void whoAsksForAStopIsHeardAtTheNextChunkAndForgottenByTheNextStart() {
		this.nights.run("2026-05-01");
		Night night = new Night(this.jdbc.sql("select id from night").query(Long.class).single(),
				TestNights.date("2026-05-01"), 0, 1);
		StopSignal stop = this.nights.bean(StopSignal.class);
		Fence fence = this.nights.bean(Fence.class);

		fence.check(night);
		assertThat(stop.requested()).isFalse();
		this.jdbc.sql("update night_attempt set stop_requested_by = 'Li Wei'").update();
		this.jdbc.sql("update night set state = 'STOPPED'").update();
		fence.check(night);
		assertThat(stop.requested()).isTrue();

		this.nights.run("2026-05-01");
		assertThat(this.nights.texts("select attempt from night_attempt where stop_requested_by is not null"))
			.containsExactly("1");
	}

	@Test
	void theLockIsFreeAgainOnceItsHolderIsGone() {
		assertThat(this.nights.run("2026-05-01")).isTrue();
		assertThat(this.jdbc.sql(
				"select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
			.query(Integer.class)
			.single()).isZero();
		assertThat(Optional.of(this.nights.run("2026-05-01"))).hasValue(false);
	}

	private void aProcessDiesIn(String job) {
		this.nights.run("2026-05-01");
		this.jdbc.sql("update night set state = 'RUNNING'").update();
		this.jdbc.sql("update job_run set state = 'RUNNING' where job = ?").param(job).update();
		this.jdbc.sql("""
				update batch.batch_job_execution e set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
				  from batch.batch_job_instance i
				 where i.job_instance_id = e.job_instance_id and i.job_name = ?""").param(job).update();
	}

}
