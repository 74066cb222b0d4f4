package org.aftersales;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.aftersales.run.JobFailed;
import org.aftersales.run.NightProgress;
import org.aftersales.run.NightRunner;
import org.aftersales.run.NightStopped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The demo's night in several partitions: nothing that it leaves behind tells into how
 * many it was divided, nor whether one of them failed on the way.
 */
class PartitionedNightTests {

	private static final List<String> WHOLE = List.of("intake", "refunds", "shipments", "compensation", "reports");

	private static final String DECIDING = """
			select step || ' ' || count(*) from run_partition where job <> 'intake' and step <> 'compensation.postage' group by step order by 1""";

	private final DemoNight demo = DemoNight.judged();

	private final TestDatabase database = this.demo.facts().copy();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@TempDir
	private Path folder;

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 4 })
	void tablesAndWorkbooksAreTheSameHoweverManyPartitionsThereAre(int partitions) {
		TestDatabase undivided = this.demo.facts().copy();
		night(undivided, 1, this.folder.resolve("1"));

		night(this.database, partitions, this.folder.resolve("many"));

		assertThat(texts(DECIDING)).containsExactly("compensation.price " + partitions, "refunds.judge " + partitions,
				"shipments.judge " + partitions);
		assertThat(texts("select step from run_partition where scanned = 0 and step <> 'compensation.postage'"))
			.isEmpty();
		assertThat(Fingerprint.of(this.database.dataSource())).isEqualTo(Fingerprint.of(undivided.dataSource()));
		assertThat(Fingerprint.ofFiles(this.folder.resolve("many")))
			.isEqualTo(Fingerprint.ofFiles(this.folder.resolve("1")));
		undivided.drop();
	}

	@Test
	void aPartitionThatFailsFailsItsJobAndIsRunAgainAlone() {
		TestDatabase undisturbed = this.demo.facts().copy();
		night(undisturbed, 3, this.folder.resolve("undisturbed"));
		RefusedClaim.inTheSecondPartition(this.jdbc);

		assertThatExceptionOfType(JobFailed.class)
			.isThrownBy(() -> night(this.database, 3, this.folder.resolve("failed")))
			.withMessageContaining("the disk is full");

		assertThat(texts(
				"select number from run_partition where step = 'refunds.judge' and scanned = expected order by 1"))
			.containsExactly("1", "3");
		assertThat(texts("select message from job_run where job = 'refunds' and state = 'FAILED'")).hasSize(1);
		this.jdbc.sql("drop trigger refuse_one on claim_state").update();
		// As if its connection had been lost before Spring Batch could record its end.
		this.jdbc.sql("update batch.batch_step_execution set status = 'STARTED' where step_name = 'refunds.judge:2'")
			.update();
		long before = Long.parseLong(texts("select max(step_execution_id) from batch.batch_step_execution").get(0));

		night(this.database, 3, this.folder.resolve("failed"));

		assertThat(texts("select step_name from batch.batch_step_execution where step_name like 'refunds.judge:%'"
				+ " and step_execution_id > " + before))
			.containsExactly("refunds.judge:2");
		assertThat(Fingerprint.of(this.database.dataSource())).isEqualTo(Fingerprint.of(undisturbed.dataSource()));
		assertThat(Fingerprint.ofFiles(this.folder.resolve("failed")))
			.isEqualTo(Fingerprint.ofFiles(this.folder.resolve("undisturbed")));
		undisturbed.drop();
	}

	@Test
	void everyPartitionStopsAtItsNextChunkAndTheNextStartDoesTheRest() {
		TestDatabase undisturbed = this.demo.facts().copy();
		night(undisturbed, 2, this.folder.resolve("undisturbed"));

		assertThatExceptionOfType(NightStopped.class)
			.isThrownBy(() -> night(this.database, 2, this.folder.resolve("stopped"), StopInPartitions.class));

		assertThat(texts("select job || ' ' || state from job_run where state <> 'DONE'"))
			.containsExactly("refunds STOPPED");
		assertThat(texts(
				"select number from run_partition where step = 'refunds.judge' and scanned < expected order by 1"))
			.containsExactly("1", "2");
		assertThat(
				texts("select distinct status from batch.batch_step_execution where step_name like 'refunds.judge%'"))
			.containsExactly("STOPPED");

		night(this.database, 2, this.folder.resolve("stopped"));

		assertThat(Fingerprint.of(this.database.dataSource())).isEqualTo(Fingerprint.of(undisturbed.dataSource()));
		undisturbed.drop();
	}

	@Test
	void claimsOfOneOrderJudgedAtTheSameTimeDoNotWaitForEachOther() {
		this.jdbc
			.sql("""
					with anchor as (select shop_id, id, order_no from shop_order order by id limit 40)
					insert into claim (shop_id, claim_no, order_id, kind, applied_at, requested_amount)
					select a.shop_id, 'TWIN-' || round || '-' || order_no, a.id, 'REFUND_ONLY', timestamptz '2026-06-01 10:00+08', 1
					  from generate_series(1, 8) round, anchor a
					 order by round, md5(round || order_no)""")
			.update();
		TestDatabase undivided = this.database.copy();
		night(undivided, 1, this.folder.resolve("1"));

		night(this.database, 4, this.folder.resolve("4"));

		assertThat(Fingerprint.of(this.database.dataSource())).isEqualTo(Fingerprint.of(undivided.dataSource()));
		undivided.drop();
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	private void night(TestDatabase on, int partitions, Path reports, Class<?>... extra) {
		Map<String, Object> settings = new HashMap<>(DemoNight.INBOX_SETTING);
		settings.putAll(Map.of("batch.chunk-size", "4", "batch.partitions", String.valueOf(partitions),
				"report.directory", reports.toString()));
		try (ConfigurableApplicationContext application = on.application(settings, extra)) {
			application.getBean(NightRunner.class).run(this.demo.date(), 0, WHOLE, "inputs", "test");
		}
	}

	/**
	 * Asks each partition of the first judging job to stop after its first chunk.
	 */
	static class StopInPartitions {

		@Bean
		@Primary
		NightProgress stopping() {
			return new NightProgress() {
				@Override
				public void begin(String job, long expected) {
				}

				@Override
				public void advance(long subjects) {
					var step = StepSynchronizationManager.getContext().getStepExecution();
					if (step.getStepName().startsWith("refunds.judge:")) {
						step.setTerminateOnly();
					}
				}

				@Override
				public void end() {
				}
			};
		}

	}

}
