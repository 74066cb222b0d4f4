package org.aftersales.batch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the partitions of a step in threads of this process, each in a step of its own, so
 * that they share nothing. It returns when all have come to rest, and interrupts none:
 * Spring Batch takes a step that was interrupted between two chunks for complete. In a
 * transaction of the caller, which is a rehearsal's, they run one after the other inside
 * it.
 */
final class LocalPartitions implements PartitionHandler {

	private final int threads;

	private final Function<StepExecution, Step> step;

	/**
	 * With so many threads.
	 * @param step makes the step that runs a partition
	 */
	LocalPartitions(int threads, Function<StepExecution, Step> step) {
		this.threads = threads;
		this.step = step;
	}

	@Override
	public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
			throws JobExecutionException {
		List<StepExecution> partitions = splitter.split(manager, this.threads)
			.stream()
			.sorted(Comparator.comparing(StepExecution::getId))
			.toList();
		if (partitions.size() < 2 || TransactionSynchronizationManager.isActualTransactionActive()) {
			partitions.forEach(this::run);
		}
		else {
			PartitionThreads.runAtOnce(this.threads,
					partitions.stream().<Runnable>map((partition) -> () -> run(partition)).toList());
		}
		failIfOneFailed(partitions);
		return partitions;
	}

	/** Whatever happens to it stands in its execution. */
	private void run(StepExecution partition) {
		try {
			this.step.apply(partition).execute(partition);
		}
		catch (JobInterruptedException stopped) {
			partition.upgradeStatus(BatchStatus.STOPPED);
		}
		catch (RuntimeException failed) {
			partition.upgradeStatus(BatchStatus.FAILED);
			partition.addFailureException(failed);
		}
	}

	private static void failIfOneFailed(List<StepExecution> partitions) throws JobExecutionException {
		for (StepExecution partition : partitions) {
			if (partition.getStatus().isUnsuccessful()) {
				String failed = "%s failed".formatted(partition.getStepName());
				throw partition.getFailureExceptions()
					.stream()
					.findFirst()
					.map((reason) -> new JobExecutionException(failed, reason))
					.orElseGet(() -> new JobExecutionException(failed));
			}
		}
	}

}
