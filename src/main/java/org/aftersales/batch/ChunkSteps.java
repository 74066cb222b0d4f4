package org.aftersales.batch;

import org.aftersales.batch.IsolatingItemWriter.ChunkEffect;
import org.aftersales.batch.IsolatingItemWriter.PoisonSink;
import org.aftersales.batch.IsolatingItemWriter.Tally;
import org.aftersales.batch.IsolatingItemWriter.Toolbox;
import org.aftersales.run.CurrentNight;
import org.aftersales.run.Fence;
import org.aftersales.run.NightProgress;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the steps that work chunk by chunk, each in a transaction that is fenced first
 * and counted last.
 */
@Component
class ChunkSteps {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final Toolbox tools;

	ChunkSteps(JobRepository repository, PlatformTransactionManager transactions, CurrentNight currentNight,
			Fence fence, NightProgress progress) {
		this.repository = repository;
		this.transactions = transactions;
		this.tools = Toolbox.of(currentNight, fence, NightProgress.oneAtATime(progress), transactions);
	}

	/**
	 * A step that starts from the beginning whenever its job is started again.
	 * @param chunk items of a transaction
	 */
	<I, O> ChunkOrientedStepBuilder<I, O> step(String name, int chunk, ItemStreamReader<I> reader,
			ItemProcessor<I, O> processor, IsolatingItemWriter<O> writer) {
		return new StepBuilder(name, this.repository).<I, O>chunk(chunk)
			.transactionManager(this.transactions)
			.reader(reader)
			.processor(processor)
			.writer(writer)
			.interruptionPolicy(new StopOnInterrupt())
			.allowStartIfComplete(true);
	}

	<O> IsolatingItemWriter<O> writer(Tally tally, ChunkEffect<O> effect, PoisonSink<O> poison) {
		return new IsolatingItemWriter<>(this.tools, tally, effect, poison);
	}

	Toolbox tools() {
		return this.tools;
	}

	/**
	 * Says that a step has ended, when it has.
	 */
	StepExecutionListener endOfProgress() {
		NightProgress progress = this.tools.progress();
		return new StepExecutionListener() {
			@Override
			public ExitStatus afterStep(StepExecution step) {
				progress.end();
				return step.getExitStatus();
			}
		};
	}

}
