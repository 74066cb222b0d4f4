package org.aftersales.batch;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Stops a step at its next chunk when its thread is interrupted, as an executor does that
 * is shut down. The framework's own policy ends such a step as COMPLETED, with rows left.
 */
final class StopOnInterrupt implements StepInterruptionPolicy {

	@Override
	public void checkInterrupted(StepExecution step) throws JobInterruptedException {
		if (Thread.currentThread().isInterrupted()) {
			step.setTerminateOnly();
		}
		if (step.isTerminateOnly()) {
			throw new JobInterruptedException("%s was stopped at a chunk boundary".formatted(step.getStepName()));
		}
	}

}
