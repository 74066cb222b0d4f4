package org.aftersales.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Gives each partition in which something is due an execution of its own. It never looks
 * at earlier ones, as Spring Batch's own does: that refuses for ever to start a partition
 * whose end it could not record, and the lock of the night says that nobody runs it.
 *
 * @param repository where executions are recorded
 * @param step name of the step
 * @param due the partitions in which something is due now
 */
record PartitionSplitter(JobRepository repository, String step,
		Supplier<List<Partition>> due) implements StepExecutionSplitter {

	private static final String NUMBER = "partition";

	/**
	 * The number of the partition that this is an execution of.
	 */
	static int number(StepExecution execution) {
		return execution.getExecutionContext().getInt(NUMBER);
	}

	@Override
	public String getStepName() {
		return this.step;
	}

	@Override
	public Set<StepExecution> split(StepExecution manager, int gridSize) {
		Set<StepExecution> executions = new LinkedHashSet<>();
		for (Partition partition : this.due.get()) {
			StepExecution execution = this.repository.createStepExecution(this.step + ":" + partition.number(),
					manager.getJobExecution());
			execution.setExecutionContext(new ExecutionContext(Map.of(NUMBER, partition.number())));
			this.repository.updateExecutionContext(execution);
			executions.add(execution);
		}
		return executions;
	}

}
