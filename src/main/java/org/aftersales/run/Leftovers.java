package org.aftersales.run;

import java.util.List;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * What an earlier attempt has left in the tables of Spring Batch, which would refuse to
 * start its job for ever. Nothing of a night depends on it: what is due stands in our own
 * tables.
 */
@Component
class Leftovers {

	private final JobOperator operator;

	private final JobRepository repository;

	Leftovers(JobOperator operator, JobRepository repository) {
		this.operator = operator;
		this.repository = repository;
	}

	/**
	 * Makes the job startable. The holder of the lock is the only live process, so an
	 * execution that is recorded as running is dead; an instance without an execution
	 * died between its two inserts; and one in an unknown state could not record how it
	 * ended, because its connection was cut or its night taken over.
	 */
	void clear(String job, JobParameters parameters) {
		JobInstance instance = this.repository.getJobInstance(job, parameters);
		if (instance == null) {
			return;
		}
		List<JobExecution> executions = this.repository.getJobExecutions(instance);
		if (executions.isEmpty()) {
			this.repository.deleteJobInstance(instance);
			return;
		}
		executions.stream().filter(Leftovers::isLeftRunning).forEach(this.operator::recover);
		executions.stream().filter((execution) -> execution.getStatus() == BatchStatus.UNKNOWN).forEach(this::bury);
	}

	/**
	 * Whether the job had come to its end when the process died, before our own record of
	 * it.
	 */
	boolean completed(String job, JobParameters parameters) {
		JobExecution last = this.repository.getLastJobExecution(job, parameters);
		return last != null && last.getStatus() == BatchStatus.COMPLETED;
	}

	/** Also a partition whose end could not be recorded. */
	private static boolean isLeftRunning(JobExecution execution) {
		return execution.isRunning()
				|| execution.getStepExecutions().stream().anyMatch((step) -> step.getStatus().isRunning());
	}

	private void bury(JobExecution unknown) {
		unknown.getStepExecutions()
			.stream()
			.filter((step) -> step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning())
			.forEach((step) -> {
				step.setStatus(BatchStatus.FAILED);
				this.repository.update(step);
			});
		unknown.setStatus(BatchStatus.FAILED);
		this.repository.update(unknown);
	}

}
