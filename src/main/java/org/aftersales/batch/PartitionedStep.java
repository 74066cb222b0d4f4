package org.aftersales.batch;

import java.util.function.Function;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of the night that is done in partitions.
 *
 * @param name job and step, for example {@code refunds.judge}
 * @param partition claims a partition and makes the step that runs it; whoever had it
 * before cannot write from then on
 */
public record PartitionedStep(String name, Function<StepExecution, Step> partition) {

	private static final String CLAIM = "claim";

	/**
	 * The number of the claim under which that execution runs; each is larger than the
	 * ones before.
	 */
	public static int claim(StepExecution execution) {
		return execution.getExecutionContext().getInt(CLAIM);
	}

	static void claimed(StepExecution execution, int claim) {
		execution.getExecutionContext().putInt(CLAIM, claim);
	}

}
