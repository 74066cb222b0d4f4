package org.aftersales.run;

import org.springframework.batch.core.job.JobExecution;

/**
 * A job of the night failed; the cause says why. What it had committed is safe.
 */
public class JobFailed extends RuntimeException {

	JobFailed(String job, Night night, Throwable cause) {
		super("%s of the %s failed: %s".formatted(job, night, cause.getMessage()), cause);
	}

	/**
	 * Of a job that ended otherwise than completed; the cause is ours, not the
	 * framework's wrapping.
	 */
	static JobFailed of(String job, Night night, JobExecution execution) {
		return new JobFailed(job, night, rootOf(execution));
	}

	private static Throwable rootOf(JobExecution execution) {
		Throwable failure = execution.getAllFailureExceptions()
			.stream()
			.findFirst()
			.orElseGet(() -> new IllegalStateException("Spring Batch gives no reason: " + execution.getExitStatus()));
		while (failure.getCause() != null && failure.getClass().getName().startsWith("org.springframework.batch")) {
			failure = failure.getCause();
		}
		return failure;
	}

}
