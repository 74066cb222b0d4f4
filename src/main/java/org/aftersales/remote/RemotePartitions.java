package org.aftersales.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.aftersales.batch.PartitionThreads;
import org.aftersales.run.FailedElsewhere;
import org.aftersales.run.Night;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

/**
 * Offers the partitions of a step to workers and waits until all have come to rest. What
 * nobody takes, or was lost on the way, it does itself after a while; a worker that has
 * one and does nothing loses its connections. It never asks the broker how a partition
 * stands: the database says so.
 */
final class RemotePartitions implements PartitionHandler {

	private static final Logger log = LoggerFactory.getLogger(RemotePartitions.class);

	private static final long LOOK_EVERY_MILLISECONDS = 500;

	private final Tools tools;

	private final String step;

	RemotePartitions(Tools tools, String step) {
		this.tools = tools;
		this.step = step;
	}

	@Override
	public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
			throws JobExecutionException {
		List<StepExecution> partitions = splitter.split(manager, this.tools.settings().parts())
			.stream()
			.sorted(Comparator.comparing(StepExecution::getId))
			.toList();
		if (!partitions.isEmpty()) {
			Night night = this.tools.watching().night();
			List<Long> executions = partitions.stream().map(StepExecution::getId).toList();
			partitions.forEach((partition) -> this.tools.offers()
				.make(night, this.step, Integer.parseInt(partition.getStepName().substring(this.step.length() + 1)),
						partition.getId()));
			finish(partitions, awaitRest(night, manager, executions, sent(night, executions)));
		}
		return partitions;
	}

	private boolean sent(Night night, List<Long> executions) {
		try {
			this.tools.post().send(this.step, night.attempt(), executions);
			return true;
		}
		catch (BrokerAway away) {
			log.warn("{} {} is done here, without workers.", away.getMessage(), this.step);
			return false;
		}
	}

	private List<Standing> awaitRest(Night night, StepExecution manager, List<Long> executions, boolean sent)
			throws JobExecutionException {
		Movement movement = new Movement(this.tools.settings(), System::nanoTime);
		boolean alone = !sent;
		while (true) {
			List<Standing> standing = this.tools.offers().standing(night, this.step, executions);
			boolean stopping = this.tools.watching().look(manager, movement.see(standing));
			if (standing.stream().noneMatch((each) -> each.isHeld() || (each.isOpen() && !stopping))) {
				return standing;
			}
			movement.stalled().forEach((stalled) -> {
				log.warn("{}:{} has not moved for {} at '{}', whose connections are cut; somebody else does the rest.",
						this.step, stalled.number(), this.tools.settings().stalledAfter(), stalled.holder().orElse(""));
				stalled.holder().ifPresent(this.tools.offers()::cutSessions);
			});
			List<Standing> open = standing.stream().filter(Standing::isOpen).toList();
			if (!stopping && !open.isEmpty() && (alone || movement.hasNoneTaken())) {
				log.warn("No worker has taken {} of the {} partitions of {}; they are done here.", open.size(),
						standing.size(), this.step);
				doHere(open);
				movement.forget();
			}
			pause();
		}
	}

	/** Where a worker is faster, there is nothing left to do. */
	private void doHere(List<Standing> open) {
		List<Runnable> here = new ArrayList<>();
		open.forEach((each) -> this.tools.offers()
			.find(each.execution())
			.ifPresent((offer) -> here
				.add(() -> log.info("{}: {}", offer.name(), this.tools.runner().run(offer).words()))));
		PartitionThreads.runAtOnce(this.tools.threads(), here);
	}

	private void finish(List<StepExecution> partitions, List<Standing> rest) throws JobExecutionException {
		for (StepExecution partition : partitions) {
			boolean done = rest.stream()
				.filter((each) -> each.execution() == partition.getId())
				.anyMatch((each) -> each.ended().isPresent());
			partition.setStatus(done ? BatchStatus.COMPLETED : BatchStatus.STOPPED);
			partition.setExitStatus(done ? ExitStatus.COMPLETED : ExitStatus.STOPPED);
		}
		for (Standing failed : rest) {
			if (failed.fault().isPresent()) {
				String name = "%s:%d".formatted(this.step, failed.number());
				throw new JobExecutionException(name + " failed",
						new FailedElsewhere(name, failed.fault().get(), failed.message().orElse("")));
			}
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What it needs.
	 */
	record Tools(Offers offers, Post post, PartitionRunner runner, NightWatching watching, int threads,
			BrokerSettings settings) {

	}

}
