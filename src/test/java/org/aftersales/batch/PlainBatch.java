package org.aftersales.batch;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Spring Batch as it comes, without anything of ours, on a database with a table
 * {@code item} of numbered rows that are open until something closes them.
 */
final class PlainBatch implements AutoCloseable {

	/** What a test's broken part throws. */
	static final String FORCED = "forced by the test";

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final DataSource database;

	private final JdbcClient jdbc;

	PlainBatch(String url) {
		this.database = new DriverManagerDataSource(url + "&currentSchema=aftersales", "postgres", "postgres");
		this.jdbc = JdbcClient.create(this.database);
		this.context.registerBean("dataSource", DataSource.class, () -> this.database);
		this.context.register(Framework.class);
		this.context.refresh();
	}

	/** Rows 1 to that number, all open. */
	void rows(int number) {
		this.jdbc.sql("drop table if exists item").update();
		this.jdbc.sql("create table item (id integer primary key, times_closed integer not null default 0)").update();
		this.jdbc.sql("insert into item (id) select generate_series(1, ?)").param(number).update();
	}

	/** The rows that nothing has closed, in their order. */
	List<Integer> open() {
		return this.jdbc.sql("select id from item where times_closed = 0 order by id").query(Integer.class).list();
	}

	int mostOftenClosed() {
		return this.jdbc.sql("select max(times_closed) from item").query(Integer.class).single();
	}

	/** Closes what it is given, in one statement. */
	ItemWriter<Integer> closing() {
		return (chunk) -> this.jdbc.sql("update item set times_closed = times_closed + 1 where id in (:ids)")
			.param("ids", chunk.getItems())
			.update();
	}

	/** The same, but the call with that number, counted from 1, fails. */
	ItemWriter<Integer> closingButFailingAt(int call) {
		AtomicInteger calls = new AtomicInteger();
		ItemWriter<Integer> closing = closing();
		return (chunk) -> {
			if (calls.incrementAndGet() == call) {
				throw new IllegalStateException(FORCED);
			}
			closing.write(chunk);
		};
	}

	/** A cursor over the rows of that condition which remembers how many it has read. */
	JdbcCursorItemReader<Integer> cursor(String condition, boolean saveState) {
		return new JdbcCursorItemReaderBuilder<Integer>().name("cursor")
			.dataSource(this.database)
			.sql("select id from item where %s order by id".formatted(condition))
			.rowMapper((row, index) -> row.getInt(1))
			.saveState(saveState)
			.build();
	}

	/** A chunk step with the database's transactions. */
	ChunkOrientedStepBuilder<Integer, Integer> step(String name, int chunk, ItemReader<Integer> reader,
			ItemWriter<Integer> writer) {
		return this.stepWithoutTransactionManager(name, chunk, reader, writer).transactionManager(transactions());
	}

	/** The same, but nobody says which transactions it has. */
	ChunkOrientedStepBuilder<Integer, Integer> stepWithoutTransactionManager(String name, int chunk,
			ItemReader<Integer> reader, ItemWriter<Integer> writer) {
		return new StepBuilder(name, repository()).<Integer, Integer>chunk(chunk).reader(reader).writer(writer);
	}

	/** A step that does one thing in a transaction. */
	Step once(String name, Consumer<JdbcClient> act) {
		return new StepBuilder(name, repository()).tasklet((contribution, context) -> {
			act.accept(this.jdbc);
			return org.springframework.batch.infrastructure.repeat.RepeatStatus.FINISHED;
		}, transactions()).build();
	}

	StepBuilder stepBuilder(String name) {
		return new StepBuilder(name, repository());
	}

	Job job(String name, Step step) {
		return new JobBuilder(name, repository()).start(step).build();
	}

	/** Starts it, for the first time or again: the parameters are always the same. */
	JobExecution start(Job job) throws JobExecutionException {
		return operator().start(job, new JobParameters());
	}

	JobRepository repository() {
		return this.context.getBean(JobRepository.class);
	}

	JobOperator operator() {
		return this.context.getBean(JobOperator.class);
	}

	JdbcTransactionManager transactions() {
		return this.context.getBean(JdbcTransactionManager.class);
	}

	DataSource database() {
		return this.database;
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	@Override
	public void close() {
		this.context.close();
	}

	@EnableBatchProcessing
	@EnableJdbcJobRepository(tablePrefix = "batch.BATCH_")
	static class Framework {

		@Bean
		JdbcTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

	}

}
