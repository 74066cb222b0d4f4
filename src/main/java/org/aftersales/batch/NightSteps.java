package org.aftersales.batch;

import java.util.List;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.batch.IsolatingItemWriter.PoisonSink;
import org.aftersales.run.Counts;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Fence;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;
import org.aftersales.run.NightProgress;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the jobs and steps of the night, so that none can forget the transaction
 * manager, the fence or the closing check.
 */
@Component
public class NightSteps {

	/**
	 * So many may be set aside whatever the share: a small night is no reason to stop.
	 */
	private static final long SMALL = 10;

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final IsolatingItemWriter.Toolbox tools;

	private final BatchSettings settings;

	NightSteps(JobRepository repository, PlatformTransactionManager transactions, CurrentNight currentNight,
			Fence fence, JobRuns jobRuns, NightProgress progress, BatchSettings settings) {
		this.repository = repository;
		this.transactions = transactions;
		this.tools = IsolatingItemWriter.Toolbox.of(currentNight, fence, jobRuns, progress, transactions);
		this.settings = settings;
	}

	/**
	 * A job of the night: these steps in this order.
	 */
	public Job job(String name, Step first, Step... others) {
		var builder = new JobBuilder(name, this.repository).start(first);
		for (Step next : others) {
			builder = builder.next(next);
		}
		return builder.build();
	}

	/**
	 * A step that reads what is due, decides without touching the database, and writes
	 * chunk by chunk. It starts from the beginning whenever its job is started again.
	 */
	public <I, O> Step chunks(String job, String name, ItemStreamReader<I> reader, ItemProcessor<I, O> processor,
			ChunkEffect<O> effect, PoisonSink<O> poison) {
		return new StepBuilder(job + "." + name, this.repository).<I, O>chunk(this.settings.chunkSize())
			.transactionManager(this.transactions)
			.reader(reader)
			.processor(processor)
			.writer(writer(job, effect, poison))
			.listener(progressOf(job, reader))
			.interruptionPolicy(new StopOnInterrupt())
			.allowStartIfComplete(true)
			.build();
	}

	<O> IsolatingItemWriter<O> writer(String job, ChunkEffect<O> effect, PoisonSink<O> poison) {
		return new IsolatingItemWriter<>(job, this.tools, effect, poison);
	}

	private StepExecutionListener progressOf(String job, ItemStreamReader<?> reader) {
		NightProgress progress = this.tools.progress();
		return new StepExecutionListener() {
			@Override
			public void beforeStep(StepExecution step) {
				if (reader instanceof KeysetItemReader<?> due) {
					progress.begin(job, due.expected());
				}
			}

			@Override
			public ExitStatus afterStep(StepExecution step) {
				progress.end();
				return step.getExitStatus();
			}
		};
	}

	/**
	 * A job that judges what is due: one step that judges it, the same once more for the
	 * subjects that a new fact overtook meanwhile, and the closing check.
	 */
	public <I, O> Job judging(String job, ItemStreamReader<I> due, ItemProcessor<I, O> judge, ChunkEffect<O> effect,
			PoisonSink<O> poison, StillDue stillDue) {
		return job(job, chunks(job, "judge", due, judge, effect, poison),
				chunks(job, "judge-overtaken", due, judge, effect, poison), closingCheck(job, stillDue));
	}

	/**
	 * A step of one transaction, fenced like a chunk.
	 */
	public Step once(String job, String name, NightAct act) {
		return new StepBuilder(job + "." + name, this.repository).tasklet((contribution, context) -> {
			Night night = this.tools.currentNight().night();
			this.tools.fence().check(night);
			act.perform(night);
			return RepeatStatus.FINISHED;
		}, this.transactions).allowStartIfComplete(true).build();
	}

	/**
	 * The last step of a judging job: completion is checked, not believed. Fails if
	 * anything is still due, if the counts do not tie, or if more than the set share was
	 * quarantined.
	 */
	public Step closingCheck(String job, StillDue stillDue) {
		return once(job, "closing-check", (night) -> {
			List<String> left = stillDue.firstOf(night);
			if (!left.isEmpty()) {
				throw new WorkLeftBehind(job, night, left);
			}
			Counts counts = this.tools.jobRuns().find(night, job).map(JobRun::counts).orElse(Counts.NONE);
			if (!counts.tie()) {
				throw new ControlTotalBroken(
						"%s of the %s: scanned %d, but decided %d + waiting %d + overtaken %d + quarantined %d"
							.formatted(job, night, counts.scanned(), counts.decided(), counts.waiting(),
									counts.overtaken(), counts.quarantined()));
			}
			refuseTooManyQuarantined(job, night, counts);
		});
	}

	/**
	 * Subjects per transaction.
	 */
	public int chunkSize() {
		return this.settings.chunkSize();
	}

	private void refuseTooManyQuarantined(String job, Night night, Counts counts) {
		long limit = Math.max(SMALL, counts.scanned() * this.settings.quarantineLimitPermille() / 1000);
		if (counts.quarantined() > limit) {
			throw new TooManyQuarantined(job, night, counts, limit);
		}
	}

	/**
	 * Something done once in a night.
	 */
	@FunctionalInterface
	public interface NightAct {

		/**
		 * Does it, in a transaction of its own.
		 */
		void perform(Night night);

	}

	/**
	 * The query of a step, asked once more when the step says that it is complete.
	 */
	@FunctionalInterface
	public interface StillDue {

		/**
		 * The first few subjects that are still due for that night; empty if none is.
		 */
		List<String> firstOf(Night night);

	}

}
