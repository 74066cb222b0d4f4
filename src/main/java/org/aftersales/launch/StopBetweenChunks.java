package org.aftersales.launch;

import java.util.function.BooleanSupplier;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;

import org.aftersales.run.NightProgress;

/**
 * Ends the running step before its next chunk once a stop is asked for. The thread that
 * works looks at the flag, so nothing of Spring Batch is touched from outside.
 *
 * @param requested whether it is asked for
 */
record StopBetweenChunks(BooleanSupplier requested) implements JobExecutionListener {

	/**
	 * That progress, with a look at the flag before each chunk ends.
	 */
	NightProgress watching(NightProgress shown) {
		return new NightProgress() {
			@Override
			public void begin(String job, long expected) {
				shown.begin(job, expected);
			}

			@Override
			public void advance(long subjects) {
				shown.advance(subjects);
				endStepIfRequested();
			}

			@Override
			public void end() {
				shown.end();
			}
		};
	}

	/**
	 * A job that begins after the signal does no step.
	 */
	@Override
	public void beforeJob(JobExecution execution) {
		if (this.requested.getAsBoolean()) {
			execution.setStatus(BatchStatus.STOPPING);
		}
	}

	private void endStepIfRequested() {
		StepContext step = StepSynchronizationManager.getContext();
		if (this.requested.getAsBoolean() && step != null) {
			step.getStepExecution().setTerminateOnly();
		}
	}

}
