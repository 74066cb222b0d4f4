package org.aftersales.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.AbstractPagingItemReader;
import org.springframework.batch.infrastructure.item.database.JdbcPagingItemReader;
import org.springframework.batch.infrastructure.item.database.Order;
import org.springframework.batch.infrastructure.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What Spring Batch 6.0.4 does on PostgreSQL where a night could lose or double work
 * while everything says COMPLETED. Each test pins down why something of ours is as it is;
 * one that goes red after an upgrade says that the reason may be gone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringBatchContractTests {

	private final TestDatabase database = TestDatabase.fresh();

	private final PlainBatch batch = new PlainBatch(this.database.url());

	@BeforeEach
	void rows() {
		this.batch.rows(40);
	}

	@AfterAll
	void close() {
		this.batch.close();
		this.database.drop();
	}

	// Hence no retry: IsolatingItemWriter halves a refused chunk inside savepoints.
	@Test
	void aRetryAfterAnSqlErrorRunsInTheSameDeadTransaction() throws Exception {
		List<String> states = new ArrayList<>();
		ItemWriter<Integer> failingOnce = (chunk) -> {
			try {
				this.batch.jdbc()
					.sql(states.isEmpty() ? "insert into item (id) values (1) returning id" : "select 1")
					.query(Integer.class)
					.single();
			}
			catch (DataAccessException refused) {
				states.add(((SQLException) refused.getCause()).getSQLState());
				throw refused;
			}
		};

		JobExecution execution = this.batch.start(this.batch.job("retry",
				this.batch.step("retry", 5, numbers(5), failingOnce)
					.faultTolerant()
					.retry(DataAccessException.class)
					.retryLimit(3)
					.build()));

		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(states).containsExactly("23505", "25P02", "25P02", "25P02");
	}

	// Hence the closing check of every job: completion is checked, not believed.
	@Test
	void aStepWhoseThreadIsInterruptedSaysThatItIsComplete() throws Exception {
		ItemWriter<Integer> closing = this.batch.closing();

		JobExecution execution = this.batch
			.start(this.batch.job("interrupted", this.batch.step("interrupted", 5, numbers(40), (chunk) -> {
				closing.write(chunk);
				Thread.currentThread().interrupt();
			}).build()));
		assertThat(Thread.interrupted()).isTrue();

		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.batch.open()).hasSize(35);
	}

	// Hence the same check, and executors that wait for their work.
	@Test
	void anExecutorThatIsShutDownCompletesThePartitionUnderIt() throws Exception {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.initialize();
		AtomicInteger chunks = new AtomicInteger();
		ItemWriter<Integer> closing = this.batch.closing();
		Step partition = this.batch.step("partition", 5, numbers(40), (chunk) -> {
			if (chunks.incrementAndGet() == 2) {
				Thread closer = new Thread(executor::shutdown);
				closer.start();
				awaitInterruption();
			}
			closing.write(chunk);
		}).build();

		JobExecution execution = this.batch.start(this.batch.job("shut-down",
				this.batch.stepBuilder("partitions")
					.partitioner("partition", (size) -> Map.of("one", new ExecutionContext()))
					.step(partition)
					.taskExecutor(executor)
					.build()));

		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.batch.open()).hasSize(30);
	}

	// Hence no skip either: a bad row is found in the one transaction of its chunk.
	@Test
	void aProcessThatDiesWhileItScansForABadRowLosesTheRestOfTheChunk() throws Exception {
		this.batch.rows(12);
		Process child = new ProcessBuilder(
				java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), InterruptedScan.class.getName(), this.database.url())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(child.exitValue()).isEqualTo(InterruptedScan.KILLED);
		assertThat(this.batch.open()).contains(3, 4, 5, 6).doesNotContain(1, 2);

		Job scan = InterruptedScan.job(this.batch, () -> {
		});
		recoverLast(scan);
		JobExecution execution = this.batch.start(scan);

		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.batch.open()).containsExactly(3, 4, 5, 6);
	}

	// Hence a lock of our own around every start: the framework's check is no lock
	// (#5397).
	@Test
	void twoOperatorsWhoRestartTheSameFailedJobBothRunIt() throws Exception {
		AtomicInteger starts = new AtomicInteger();
		Job failing = this.batch.job("restarted-twice", this.batch.once("once", (jdbc) -> {
			if (starts.incrementAndGet() == 1) {
				throw new IllegalStateException(PlainBatch.FORCED);
			}
			jdbc.sql("update item set times_closed = times_closed + 1").update();
		}));
		assertThat(this.batch.start(failing).getStatus()).isEqualTo(BatchStatus.FAILED);

		List<Future<JobExecution>> both = atOnce(2, "batch.batch_job_execution", () -> this.batch.start(failing));

		assertThat(both).allSatisfy((one) -> assertThat(one.get().getStatus()).isEqualTo(BatchStatus.COMPLETED));
		assertThat(this.batch.mostOftenClosed()).isEqualTo(2);
	}

	// Hence NightRunner deletes an instance without an execution (#4763, #5389).
	@Test
	void anInstanceWhoseProcessDiedBeforeItsFirstExecutionCanNeverBeStarted() {
		Job job = this.batch.job("stillborn", closingStep(numbers(40)));
		this.batch.repository().createJobInstance("stillborn", new JobParameters());

		for (int start = 1; start <= 2; start++) {
			assertThatThrownBy(() -> this.batch.start(job)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("Cannot find any job execution for job instance");
		}
	}

	// Hence the lock comes first, and who does not get it is told who has it.
	@Test
	void ofFourSchedulersThatStartAFreshJobOneRunsItAndTheOthersFailInWordsOfTheDatabase() throws Exception {
		Job job = this.batch.job("four-at-once", closingStep(numbers(40)));

		List<Future<JobExecution>> four = atOnce(4, "batch.batch_job_instance", () -> this.batch.start(job));

		List<Throwable> refused = new ArrayList<>();
		int ran = 0;
		for (Future<JobExecution> one : four) {
			try {
				assertThat(one.get().getStatus()).isEqualTo(BatchStatus.COMPLETED);
				ran++;
			}
			catch (ExecutionException failed) {
				refused.add(failed.getCause());
			}
		}
		assertThat(ran).isEqualTo(1);
		assertThat(refused).hasSize(3).allSatisfy((it) -> assertThat(it).isInstanceOf(DataAccessException.class));
		assertThat(this.batch.mostOftenClosed()).isEqualTo(1);
	}

	// Hence the states that people see are our own, never the framework's exit codes.
	@Test
	void whatAKilledProcessLeftCanBeRecoveredButKeepsItsExitCodes() throws Exception {
		Job job = this.batch.job("killed",
				this.batch
					.step("killed", 5, this.batch.cursor("times_closed = 0", false), this.batch.closingButFailingAt(3))
					.build());
		this.batch.start(job);
		this.batch.jdbc().sql("""
				update batch.batch_job_execution e set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
				  from batch.batch_job_instance i
				 where i.job_instance_id = e.job_instance_id and i.job_name = 'killed'""").update();
		this.batch.jdbc().sql("""
				update batch.batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null
				 where step_name = 'killed'""").update();

		JobExecution recovered = recoverLast(job);

		assertThat(recovered.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(recovered.getExitStatus().getExitCode()).isEqualTo("UNKNOWN");
		assertThat(recovered.getStepExecutions()).extracting((step) -> step.getExitStatus().getExitCode())
			.containsExactly("EXECUTING");
		assertThat(this.batch.start(job).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.batch.open()).isEmpty();
	}

	// Hence ranges of partitions are frozen in a table and never asked of live rows.
	@Test
	void aFailedPartitionThatThePartitionerNamesNoMoreIsForgotten() throws Exception {
		List<String> names = new ArrayList<>(List.of("one", "two"));
		AtomicInteger starts = new AtomicInteger();
		Step partition = this.batch.once("partition", (jdbc) -> {
			if (starts.incrementAndGet() == 2) {
				throw new IllegalStateException(PlainBatch.FORCED);
			}
			jdbc.sql("update item set times_closed = 1 where id <= 20").update();
		});
		Job job = this.batch.job("forgotten",
				this.batch.stepBuilder("partitions")
					.partitioner("partition",
							(size) -> names.stream()
								.collect(Collectors.toMap((name) -> name, (name) -> new ExecutionContext())))
					.step(partition)
					.build());
		JobExecution failed = this.batch.start(job);
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		String lost = failed.getStepExecutions()
			.stream()
			.filter((step) -> step.getStepName().startsWith("partition:") && step.getStatus() == BatchStatus.FAILED)
			.map((step) -> step.getStepName().substring("partition:".length()))
			.collect(Collectors.joining());

		names.remove(lost);
		JobExecution restarted = this.batch.start(job);

		assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(starts).hasValue(2);
		assertThat(this.batch.open()).hasSize(20);
	}

	// Hence KeysetItemReader pages by key …
	@Test
	void aReaderThatPagesByKeyReadsAllRowsWhileTheWriterClosesThem() throws Exception {
		this.batch.start(this.batch.job("by-key", closingStep(byKey(true))));

		assertThat(this.batch.open()).isEmpty();
	}

	// … but remembers no position: what is done is no longer due (#1740).
	@Test
	void aReaderThatPagesByKeyAndGoesOnWhereItWasSkipsRowsForEver() throws Exception {
		assertThat(leftAfterARestart("by-key-saved", byKey(true))).containsExactly(16, 17, 18, 19, 20);
	}

	// Hence no paging by offset, as readers of JPA and repositories do.
	@Test
	void aReaderThatPagesByOffsetSkipsEveryOtherPageWithoutAnyFailure() throws Exception {
		JobExecution execution = this.batch.start(this.batch.job("by-offset",
				this.batch.step("by-offset", 10, new ByOffset(this.batch), this.batch.closing()).build()));

		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.batch.open()).hasSize(20);
	}

	// Hence no cursor that counts.
	@Test
	void aCursorThatGoesOnWhereItWasJumpsOverAsManyRowsAsItHadRead() throws Exception {
		assertThat(leftAfterARestart("cursor-saved", this.batch.cursor("times_closed = 0", true))).hasSize(15);
	}

	// Hence every step begins its query anew.
	@Test
	void aReaderThatSavesNothingLosesNothing() throws Exception {
		assertThat(leftAfterARestart("by-key-unsaved", byKey(false))).isEmpty();
		this.batch.rows(40);
		assertThat(leftAfterARestart("cursor-unsaved", this.batch.cursor("times_closed = 0", false))).isEmpty();
	}

	// Hence a partition that comes twice over a broker has to be claimed. That is all
	// that
	// StepExecutionRequestHandler of spring-batch-integration does, which is not used
	// here.
	@Test
	void aStepThatIsHandedACompletedExecutionRunsItAgain() throws Exception {
		Step step = this.batch.once("redelivered",
				(jdbc) -> jdbc.sql("update item set times_closed = times_closed + 1").update());
		StepExecution completed = this.batch.start(this.batch.job("redelivered", step))
			.getStepExecutions()
			.iterator()
			.next();
		assertThat(completed.getStatus()).isEqualTo(BatchStatus.COMPLETED);

		step.execute(this.batch.repository().getStepExecution(completed.getId()));

		assertThat(this.batch.mostOftenClosed()).isEqualTo(2);
	}

	// Hence NightSteps builds every step, so that none can forget its transactions.
	@Test
	void aStepWithoutATransactionManagerKeepsHalfOfAFailedChunk() throws Exception {
		ItemWriter<Integer> closing = this.batch.closing();
		ItemWriter<Integer> oneByOne = (chunk) -> {
			for (int id : chunk.getItems()) {
				if (id == 4) {
					throw new IllegalStateException(PlainBatch.FORCED);
				}
				closing.write(org.springframework.batch.infrastructure.item.Chunk.of(id));
			}
		};

		JobExecution forgotten = this.batch.start(this.batch.job("forgotten-transactions",
				this.batch.stepWithoutTransactionManager("forgotten", 5, numbers(5), oneByOne).build()));
		assertThat(forgotten.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(this.batch.open()).doesNotContain(1, 2, 3).contains(4, 5);

		this.batch.rows(40);
		this.batch.start(this.batch.job("with-transactions", this.batch.step("with", 5, numbers(5), oneByOne).build()));
		assertThat(this.batch.open()).hasSize(40);
	}

	private JobExecution recoverLast(Job job) {
		JobExecution last = this.batch.repository().getLastJobExecution(job.getName(), new JobParameters());
		return this.batch.operator().recover(last);
	}

	/** Fails at the fourth chunk of five and is started again. */
	private List<Integer> leftAfterARestart(String name, ItemReader<Integer> reader) throws Exception {
		Job job = this.batch.job(name, this.batch.step(name, 5, reader, this.batch.closingButFailingAt(4)).build());
		assertThat(this.batch.start(job).getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(this.batch.open()).hasSize(25);
		assertThat(this.batch.start(job).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		return this.batch.open();
	}

	private Step closingStep(ItemReader<Integer> reader) {
		return this.batch.step("closing", 5, reader, this.batch.closing()).build();
	}

	private JdbcPagingItemReader<Integer> byKey(boolean saveState) throws Exception {
		return new JdbcPagingItemReaderBuilder<Integer>().name("by-key")
			.dataSource(this.batch.database())
			.selectClause("id")
			.fromClause("item")
			.whereClause("times_closed = 0")
			.sortKeys(Map.of("id", Order.ASCENDING))
			.rowMapper((row, index) -> row.getInt(1))
			.pageSize(10)
			.saveState(saveState)
			.build();
	}

	private static ListItemReader<Integer> numbers(int last) {
		return new ListItemReader<>(IntStream.rangeClosed(1, last).boxed().toList());
	}

	/**
	 * Does it so often at once that all have looked before one has written: whoever would
	 * write that table waits until all wait.
	 */
	private <T> List<Future<T>> atOnce(int times, String table, Callable<T> act)
			throws SQLException, InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try (Connection gate = this.batch.database().getConnection()) {
			gate.setAutoCommit(false);
			gate.createStatement().execute("lock table " + table + " in share row exclusive mode");
			List<Future<T>> results = Stream.generate(() -> threads.submit(act)).limit(times).toList();
			while (waiting(table) < times) {
				assertThat(results).noneMatch(Future::isDone);
				TimeUnit.MILLISECONDS.sleep(10);
			}
			gate.rollback();
			threads.shutdown();
			assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private int waiting(String table) {
		return this.batch.jdbc()
			.sql("select count(*) from pg_locks where relation = cast(? as regclass) and not granted")
			.param(table)
			.query(Integer.class)
			.single();
	}

	private static void awaitInterruption() {
		while (!Thread.currentThread().isInterrupted()) {
			LockSupport.park();
		}
	}

	/**
	 * Pages by offset, as {@code JpaPagingItemReader} and {@code RepositoryItemReader}
	 * do.
	 */
	private static final class ByOffset extends AbstractPagingItemReader<Integer> {

		private final PlainBatch batch;

		ByOffset(PlainBatch batch) {
			this.batch = batch;
			setName("by-offset");
			setPageSize(10);
		}

		@Override
		protected void doReadPage() {
			this.results = this.batch.jdbc()
				.sql("select id from item where times_closed = 0 order by id limit ? offset ?")
				.params(getPageSize(), getPage() * getPageSize())
				.query(Integer.class)
				.list();
		}

	}

}
