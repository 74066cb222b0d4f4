package org.aftersales.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.batch.IsolatingItemWriter.PoisonSink;
import org.aftersales.quarantine.Quarantine;
import org.aftersales.run.Counts;
import org.aftersales.run.JobRun;
import org.aftersales.run.JobRuns;
import org.aftersales.run.Night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
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

	private final ChunkSteps chunks;

	private final DividedSteps divided;

	private final JobRuns jobRuns;

	private final Partitions partitions;

	private final BatchSettings settings;

	private final Quarantine quarantine;

	NightSteps(JobRepository repository, PlatformTransactionManager transactions, ChunkSteps chunks,
			DividedSteps divided, JobRuns jobRuns, Partitions partitions, BatchSettings settings,
			Quarantine quarantine) {
		this.repository = repository;
		this.transactions = transactions;
		this.chunks = chunks;
		this.divided = divided;
		this.jobRuns = jobRuns;
		this.partitions = partitions;
		this.settings = settings;
		this.quarantine = quarantine;
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
	 * A job of the night: the first of these steps, then the others.
	 */
	public Job job(String name, List<Step> first, Step... others) {
		List<Step> all = new ArrayList<>(first);
		all.addAll(List.of(others));
		return job(name, all.get(0), all.subList(1, all.size()).toArray(Step[]::new));
	}

	/**
	 * A step that reads, decides without touching the database, and writes chunk by
	 * chunk. It starts from the beginning whenever its job is started again.
	 */
	public <I, O> Step chunks(String job, String name, ItemStreamReader<I> reader, ItemProcessor<I, O> processor,
			ChunkEffect<O> effect, PoisonSink<O> poison) {
		return this.chunks
			.step(job + "." + name, this.settings.chunkSize(), reader, processor, writer(job, effect, poison))
			.listener(this.chunks.endOfProgress())
			.build();
	}

	/**
	 * The same for all that is due, in partitions that run at the same time: whatever
	 * they share must neither depend on their order nor be locked in different ones. When
	 * its job is started again, only those run in which something is left.
	 */
	public <I, O> Step partitioned(String job, String name, Due<I> due, ItemProcessor<I, O> processor,
			ChunkEffect<O> effect, PoisonSink<O> poison) {
		return this.divided.ofDue(job, job + "." + name, due, processor, effect, poison);
	}

	/**
	 * The same for a feed, if there is one when the step begins. When its job is started
	 * again, each partition goes on behind the items that it has counted.
	 */
	public <I, O> Step fed(String job, String name, Supplier<Optional<Feed<I>>> feed, ItemProcessor<I, O> processor,
			ChunkEffect<O> effect, PoisonSink<O> poison) {
		return this.divided.ofFeed(job, job + "." + name, feed, processor, effect, poison);
	}

	/**
	 * What became of the items of feeds from that source, in all steps of the job.
	 */
	public Counts counted(Night night, String job, String source) {
		return this.partitions.counted(night, job, source);
	}

	/**
	 * Reads all that is due, in the order of its key, anew whenever it is opened.
	 */
	public <I> ItemStreamReader<I> reader(Due<I> due) {
		return this.divided.reader(due, KeyRange.ALL);
	}

	<O> IsolatingItemWriter<O> writer(String job, ChunkEffect<O> effect, PoisonSink<O> poison) {
		return this.chunks.writer((night, counts) -> this.jobRuns.add(night, job, counts), effect, poison);
	}

	/**
	 * A job that judges what is due: after these steps one that judges it in partitions,
	 * one more for the subjects that a new fact overtook meanwhile, and the closing
	 * check.
	 */
	public <I, O> Job judging(String job, List<Step> before, Due<I> due, ItemProcessor<I, O> judge,
			ChunkEffect<O> effect, PoisonSink<O> poison, StillDue stillDue) {
		DueReader<I> left = this.divided.reader(due, KeyRange.ALL,
				(found) -> this.chunks.tools().progress().begin(job, found));
		return job(job, before, partitioned(job, "judge", due, judge, effect, poison),
				chunks(job, "judge-overtaken", left, judge, effect, poison), closingCheck(job, stillDue));
	}

	/**
	 * A step of one transaction, fenced like a chunk.
	 */
	public Step once(String job, String name, NightAct act) {
		return new StepBuilder(job + "." + name, this.repository).tasklet((contribution, context) -> {
			Night night = this.chunks.tools().currentNight().night();
			this.chunks.tools().fence().check(night);
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
			Counts counts = this.jobRuns.find(night, job).map(JobRun::counts).orElse(Counts.NONE);
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
	 * The counts grow with every attempt; what a person has repaired and released since
	 * an earlier one no longer stands aside.
	 */
	private void refuseTooManyQuarantined(String job, Night night, Counts counts) {
		long limit = Math.max(SMALL, counts.scanned() * this.settings.quarantineLimitPermille() / 1000);
		if (counts.quarantined() > limit && this.quarantine.openOf(job, night.businessDate()) > limit) {
			throw new TooManyQuarantined(job, night, counts, limit);
		}
	}

}
