package org.aftersales.run;

import java.util.Comparator;
import java.util.List;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.transaction.TransactionSystemException;

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

	/**
	 * The framework keeps failures in no order, and adds those of its own records to what
	 * happened first; what says whose turn it is comes first here.
	 */
	private static Throwable rootOf(JobExecution execution) {
		return execution.getAllFailureExceptions()
			.stream()
			.map(Causes::of)
			.min(Comparator.comparing((List<Throwable> causes) -> causes.stream().noneMatch(Fault.class::isInstance)))
			.map(JobFailed::ours)
			.orElseGet(() -> new IllegalStateException("Spring Batch gives no reason: " + execution.getExitStatus()));
	}

	private static Throwable ours(List<Throwable> causes) {
		return causes.stream()
			.filter((cause) -> !cause.getClass().getName().startsWith("org.springframework.batch")
					&& !(cause instanceof TransactionSystemException))
			.findFirst()
			.orElse(causes.get(causes.size() - 1));
	}

}
