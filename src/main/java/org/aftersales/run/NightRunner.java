package org.aftersales.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.aftersales.calendar.BusinessDate;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of a night one after the other under the lock. Running a night again
 * continues what is unfinished and leaves alone what is done, however the earlier process
 * ended.
 */
@Component
public class NightRunner {

	/** How often a job is started before its refusal is believed. */
	private static final int STARTS = 3;

	private final NightLock lock;

	private final Nights nights;

	private final JobRuns jobRuns;

	private final CurrentNight currentNight;

	private final Fence fence;

	private final JobOperator operator;

	private final Leftovers leftovers;

	private final RowHolders holders;

	private final Map<String, Job> jobs;

	NightRunner(NightLock lock, Nights nights, JobRuns jobRuns, CurrentNight currentNight, Fence fence,
			JobOperator operator, Leftovers leftovers, RowHolders holders, Map<String, Job> jobs) {
		this.lock = lock;
		this.nights = nights;
		this.jobRuns = jobRuns;
		this.currentNight = currentNight;
		this.fence = fence;
		this.operator = operator;
		this.leftovers = leftovers;
		this.holders = holders;
		this.jobs = jobs;
	}

	/**
	 * Runs the named jobs for that business date.
	 * @param upTo the job after which the night pauses, if it is not to be done whole
	 * @return false if the night was done already; nothing was changed then
	 * @throws NightAlreadyRunning if another process runs a night
	 * @throws InputsChanged if the night began under other rules
	 * @throws JobFailed if a job fails; the ones before it stay done
	 * @throws NightStopped if the process was asked to stop
	 * @throws NightTakenOver if another process has taken the night over meanwhile
	 * @throws RowsHeld if it could not begin because others hold what it needs
	 */
	public boolean run(BusinessDate date, int revision, List<String> jobNames, Optional<String> upTo,
			String inputsDigest, Starter starter) {
		NightLock.Held held = this.lock.tryAcquire(starter.owner()).orElseThrow(this::alreadyRunning);
		try (held) {
			return run(date, revision, jobNames, upTo, () -> {
				this.nights.awaitChunks();
				Night night = this.nights.begin(date, revision, inputsDigest, starter);
				held.vouchFor(night);
				return night;
			});
		}
		catch (DataAccessException waited) {
			throw this.holders.behind(waited).map(RuntimeException.class::cast).orElse(waited);
		}
	}

	private boolean run(BusinessDate date, int revision, List<String> jobNames, Optional<String> upTo,
			Supplier<Night> begin) {
		if (this.nights.state(date, revision).filter(RunState.DONE::equals).isPresent()) {
			return false;
		}
		jobNames.forEach(this::known);
		upTo.filter((job) -> !jobNames.contains(job)).ifPresent((job) -> {
			throw new UnknownJob(job, Set.copyOf(jobNames));
		});
		Night night = begin.get();
		this.currentNight.begin(night);
		for (String name : jobNames) {
			run(night, name);
			if (upTo.filter(name::equals).isPresent()) {
				pauseAfter(night, name, jobNames);
				return true;
			}
		}
		this.fence.checkAttempt(night);
		this.nights.done(night);
		return true;
	}

	/**
	 * The same for a process that gives neither command nor reason.
	 */
	public boolean run(BusinessDate date, int revision, List<String> jobNames, String inputsDigest, String owner) {
		return run(date, revision, jobNames, Optional.empty(), inputsDigest, Starter.of(owner));
	}

	/** The last job ends the night, also if it was named. */
	private void pauseAfter(Night night, String job, List<String> jobNames) {
		if (jobNames.indexOf(job) == jobNames.size() - 1) {
			this.nights.done(night);
		}
		else {
			this.nights.paused(night, job);
		}
	}

	private NightAlreadyRunning alreadyRunning() {
		return new NightAlreadyRunning(this.nights.runningOwner().orElse("its holder has not said who it is"));
	}

	private Job known(String name) {
		return Optional.ofNullable(this.jobs.get(name)).orElseThrow(() -> new UnknownJob(name, this.jobs.keySet()));
	}

	private void run(Night night, String name) {
		this.fence.check(night);
		if (this.jobRuns.find(night, name).map(JobRun::state).filter(RunState.DONE::equals).isPresent()) {
			return;
		}
		Job job = Optional.ofNullable(this.jobs.get(name)).orElseThrow(() -> new UnknownJob(name, this.jobs.keySet()));
		JobParameters parameters = new JobParametersBuilder().addLocalDate("businessDate", night.businessDate().date())
			.addLong("revision", (long) night.revision())
			.toJobParameters();
		if (this.leftovers.completed(name, parameters)) {
			this.jobRuns.end(night, name, RunState.DONE, Optional.empty());
			return;
		}
		this.jobRuns.begin(night, name);
		JobExecution execution = start(night, job, parameters, STARTS);
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			this.jobRuns.end(night, name, RunState.DONE, Optional.empty());
			return;
		}
		throw ended(night, name, execution);
	}

	/**
	 * A process whose night this one has taken over may still record how its own attempt
	 * ended, even while this one does; so what it has left is cleared once more if the
	 * start is refused.
	 */
	private JobExecution start(Night night, Job job, JobParameters parameters, int starts) {
		try {
			this.leftovers.clear(job.getName(), parameters);
			return this.operator.start(job, parameters);
		}
		catch (JobExecutionException | OptimisticLockingFailureException refused) {
			this.fence.checkAttempt(night);
			if (starts > 1) {
				return start(night, job, parameters, starts - 1);
			}
			JobFailed failed = new JobFailed(job.getName(), night, refused);
			this.nights.ended(night, RunState.FAILED, job.getName(), failed);
			throw failed;
		}
		catch (RuntimeException broken) {
			this.fence.checkAttempt(night);
			throw broken;
		}
	}

	private JobFailed failed(String name, Night night, JobExecution execution) {
		JobFailed failed = JobFailed.of(name, night, execution);
		return this.holders.behind(failed).map((held) -> new JobFailed(name, night, held)).orElse(failed);
	}

	private RuntimeException ended(Night night, String name, JobExecution execution) {
		this.fence.checkAttempt(night);
		boolean stopped = execution.getStatus() == BatchStatus.STOPPED;
		RuntimeException reason = stopped ? new NightStopped(name, night) : failed(name, night, execution);
		RunState state = stopped ? RunState.STOPPED : RunState.FAILED;
		this.jobRuns.end(night, name, state, Optional.ofNullable(reason.getMessage()));
		this.nights.ended(night, state, name, reason);
		return reason;
	}

}
