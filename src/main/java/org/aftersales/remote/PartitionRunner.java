package org.aftersales.remote;

import java.util.List;
import java.util.Optional;

import org.aftersales.batch.PartitionTakenOver;
import org.aftersales.batch.PartitionedStep;
import org.aftersales.batch.PartitionedSteps;
import org.aftersales.run.Causes;
import org.aftersales.run.FaultName;
import org.aftersales.run.NightLockLost;
import org.aftersales.run.NightTakenOver;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs a partition that is offered, under its lock: at most one process at a time does.
 * Whoever had it before and has died, or was taken for dead, cannot write from then on.
 */
final class PartitionRunner {

	/** What is nobody's fault here, or says that it is somebody else's turn. */
	private static final List<Class<? extends Throwable>> NOT_OURS = List.of(PartitionTakenOver.class,
			NightTakenOver.class, NightLockLost.class, OptimisticLockingFailureException.class);

	private final Offers offers;

	private final PartitionLock lock;

	private final PartitionedSteps steps;

	private final JobRepository repository;

	PartitionRunner(Offers offers, PartitionLock lock, PartitionedSteps steps, JobRepository repository) {
		this.offers = offers;
		this.lock = lock;
		this.steps = steps;
		this.repository = repository;
	}

	/**
	 * Runs it, unless somebody else does or it has ended.
	 */
	Outcome run(Offer offer) {
		Optional<PartitionLock.Held> taken = this.lock.take(offer.execution());
		if (taken.isEmpty()) {
			return new Outcome.Dropped("somebody else runs it");
		}
		PartitionLock.Held held = taken.get();
		try (held) {
			if (this.offers.find(offer.execution()).map(Offer::ended).orElse(true)) {
				return new Outcome.Dropped("it has ended");
			}
			return execute(offer);
		}
	}

	private Outcome execute(Offer offer) {
		StepExecution execution = this.repository.getStepExecution(offer.execution());
		Optional<PartitionedStep> step = this.steps.find(offer.step());
		if (execution == null || step.isEmpty()) {
			return new Outcome.Dropped("there is no such step");
		}
		try {
			step.get().partition().apply(execution).execute(execution);
			return ended(execution);
		}
		catch (JobInterruptedException stopped) {
			return new Outcome.GivenBack("given back: stopped at a chunk boundary", true);
		}
		catch (RuntimeException failed) {
			execution.addFailureException(failed);
			return ended(execution);
		}
	}

	private Outcome ended(StepExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			this.offers.done(execution);
			return new Outcome.Done(execution.getReadCount());
		}
		if (execution.getStatus() == BatchStatus.STOPPED) {
			return new Outcome.GivenBack("given back: stopped at a chunk boundary", true);
		}
		List<Throwable> failures = execution.getFailureExceptions();
		Optional<Throwable> passing = failures.stream().filter(PartitionRunner::passes).findFirst();
		if (passing.isPresent()) {
			return new Outcome.GivenBack("given back: " + words(passing.get()), false);
		}
		Throwable reason = failures.isEmpty()
				? new IllegalStateException("Spring Batch gives no reason: " + execution.getExitStatus())
				: failures.get(0);
		this.offers.failed(execution, FaultName.of(reason), words(reason));
		return new Outcome.Failed(words(reason));
	}

	private static boolean passes(Throwable failure) {
		return FaultName.DATABASE_AWAY.equals(FaultName.of(failure)) || Causes.of(failure)
			.stream()
			.anyMatch((cause) -> NOT_OURS.stream().anyMatch((type) -> type.isInstance(cause)));
	}

	/** Those of the innermost cause: the others only say that something failed. */
	private static String words(Throwable failure) {
		List<Throwable> chain = Causes.of(failure);
		Throwable root = chain.get(chain.size() - 1);
		return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
	}

}
