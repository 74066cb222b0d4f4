package org.aftersales.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs jobs of a night in the caller's transaction, which the caller rolls back: the same
 * jobs, steps and statements as in the night, and nothing of it stays. It needs an
 * application whose job repository remembers nothing.
 */
@Component
public class Rehearsal {

	private final Nights nights;

	private final JobRuns jobRuns;

	private final CurrentNight currentNight;

	private final JobRepository repository;

	private final Map<String, Job> jobs;

	Rehearsal(Nights nights, JobRuns jobRuns, CurrentNight currentNight, JobRepository repository,
			Map<String, Job> jobs) {
		this.nights = nights;
		this.jobRuns = jobRuns;
		this.currentNight = currentNight;
		this.repository = repository;
		this.jobs = jobs;
	}

	/**
	 * Does what is left of the named jobs. Call it under the lock of the nights.
	 * @return the night as it stands in the caller's transaction
	 * @throws InputsChanged if the night began under other rules
	 * @throws JobFailed if a job fails, as it would in the night
	 */
	public Night run(BusinessDate date, int revision, List<String> jobNames, String inputsDigest, Starter starter) {
		requireNoTrace();
		Night night = this.nights.begin(date, revision, inputsDigest, starter);
		this.currentNight.rehearse(night);
		JobParameters parameters = new JobParametersBuilder().addLocalDate("businessDate", date.date())
			.addLong("revision", (long) revision)
			.toJobParameters();
		jobNames.stream().filter((name) -> !done(night, name)).forEach((name) -> run(night, name, parameters));
		return night;
	}

	private void requireNoTrace() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !(this.repository instanceof ResourcelessJobRepository)) {
			throw new IllegalStateException(
					"A rehearsal needs a transaction to be rolled back and a job repository without tables");
		}
	}

	private boolean done(Night night, String name) {
		return this.jobRuns.find(night, name).map(JobRun::state).filter(RunState.DONE::equals).isPresent();
	}

	private void run(Night night, String name, JobParameters parameters) {
		Job job = Optional.ofNullable(this.jobs.get(name)).orElseThrow(() -> new UnknownJob(name, this.jobs.keySet()));
		this.jobRuns.begin(night, name);
		JobInstance instance = this.repository.createJobInstance(name, parameters);
		JobExecution execution = this.repository.createJobExecution(instance, parameters, new ExecutionContext());
		try {
			job.execute(execution);
		}
		catch (org.springframework.batch.core.job.JobExecutionException refused) {
			throw new JobFailed(name, night, refused);
		}
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			throw JobFailed.of(name, night, execution);
		}
		this.jobRuns.end(night, name, RunState.DONE, Optional.empty());
	}

}
