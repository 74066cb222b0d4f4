package org.aftersales.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.batch.IsolatingItemWriter.PoisonSink;
import org.aftersales.batch.Partitions.Claim;
import org.aftersales.run.Night;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;

/**
 * Builds the steps that are done in partitions. Each partition is a step of its own that
 * runs under a claim and counts in a row of its own.
 */
@Component
class DividedSteps {

	/** A row of a file is written with less than a subject is decided with. */
	private static final int CHUNKS_OF_A_FEED = 4;

	private final JobRepository repository;

	private final ChunkSteps chunks;

	private final Partitions partitions;

	private final KeyFinder finder;

	private final PartitionedSteps partitioned;

	private final Workforce workforce;

	private final BatchSettings settings;

	DividedSteps(JobRepository repository, ChunkSteps chunks, Partitions partitions, KeyFinder finder,
			PartitionedSteps partitioned, Workforce workforce, BatchSettings settings) {
		this.repository = repository;
		this.chunks = chunks;
		this.partitions = partitions;
		this.finder = finder;
		this.partitioned = partitioned;
		this.workforce = workforce;
		this.settings = settings;
	}

	/**
	 * For all that is due in the database, by whoever the workforce is.
	 */
	<I, O> Step ofDue(String job, String step, Due<I> due, ItemProcessor<I, O> processor, ChunkEffect<O> effect,
			PoisonSink<O> poison) {
		PartitionedStep divided = new PartitionedStep(step, (execution) -> partition(step, this.settings.chunkSize(),
				execution, (claim) -> reader(due, claim.range()), processor, effect, poison));
		this.partitioned.add(divided);
		return divided(job, step, () -> this.partitions.due(night(), job, step, due.keys()),
				this.workforce.handler(divided));
	}

	/**
	 * For a feed, which only this process can read; nothing is done if there is none.
	 */
	<I, O> Step ofFeed(String job, String step, Supplier<Optional<Feed<I>>> feed, ItemProcessor<I, O> processor,
			ChunkEffect<O> effect, PoisonSink<O> poison) {
		int chunk = Math.min(CHUNKS_OF_A_FEED * this.settings.chunkSize(), BatchSettings.LARGEST_CHUNK);
		Function<StepExecution, Step> partition = (execution) -> partition(step, chunk, execution,
				(claim) -> new FeedReader<>(feed.get().orElseThrow(), claim.range(), claim.scanned()), processor,
				effect, poison);
		return divided(job, step,
				() -> feed.get().map((present) -> this.partitions.left(night(), job, step, present)).orElse(List.of()),
				new LocalPartitions(this.settings.threads(), partition));
	}

	/**
	 * Reads what is due of a range, in the order of its key.
	 */
	<I> DueReader<I> reader(Due<I> due, KeyRange range) {
		return reader(due, range, (found) -> {
		});
	}

	/**
	 * The same.
	 * @param found hears how many keys there are, before anything is read
	 */
	<I> DueReader<I> reader(Due<I> due, KeyRange range, LongConsumer found) {
		return new DueReader<>(due, range, this.finder, this.settings.chunkSize(), found);
	}

	private Step divided(String job, String step, Supplier<List<Partition>> due, PartitionHandler handler) {
		PartitionSplitter splitter = new PartitionSplitter(this.repository, step, () -> {
			List<Partition> found = due.get();
			this.chunks.tools().progress().begin(job, found.stream().mapToLong(Partition::due).sum());
			return found;
		});
		return new PartitionStepBuilder(
				new StepBuilder(step, this.repository).listener(this.chunks.endOfProgress()).allowStartIfComplete(true))
			.splitter(splitter)
			.partitionHandler(handler)
			.build();
	}

	private <I, O> Step partition(String step, int chunk, StepExecution execution,
			Function<Claim, ItemStreamReader<I>> reader, ItemProcessor<I, O> processor, ChunkEffect<O> effect,
			PoisonSink<O> poison) {
		int number = PartitionSplitter.number(execution);
		Claim claim = this.partitions.claim(night(), step, number);
		PartitionedStep.claimed(execution, claim.number());
		return this.chunks.step(execution.getStepName(), chunk, reader.apply(claim), processor, this.chunks.writer(
				(night, counts) -> this.partitions.add(night, step, number, claim.number(), counts), effect, poison))
			.build();
	}

	private Night night() {
		return this.chunks.tools().currentNight().night();
	}

}
