package org.aftersales.remote;

import org.aftersales.run.CurrentNight;
import org.aftersales.run.Fence;
import org.aftersales.run.Night;
import org.aftersales.run.NightProgress;
import org.aftersales.run.Nights;
import org.aftersales.run.StopSignal;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the process of the night does while others work for it: it sees that the night is
 * still its own, shows how far they are, and passes on that the night is to stop.
 */
final class NightWatching {

	private final CurrentNight current;

	private final Fence fence;

	private final StopSignal stop;

	private final NightProgress progress;

	private final Nights nights;

	private final Footing footing;

	private final TransactionTemplate transaction;

	NightWatching(CurrentNight current, Fence fence, StopSignal stop, NightProgress progress, Nights nights,
			Footing footing, PlatformTransactionManager transactions) {
		this.current = current;
		this.fence = fence;
		this.stop = stop;
		this.progress = progress;
		this.nights = nights;
		this.footing = footing;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The night that is run.
	 */
	Night night() {
		return this.current.night();
	}

	/**
	 * Looks after it once.
	 * @param step the step that waits for the workers
	 * @param more so many more subjects have been committed
	 * @return whether the night is to stop
	 * @throws org.aftersales.run.NightTakenOver if a later attempt owns the night
	 * @throws org.aftersales.run.NightLockLost if this process has lost the lock
	 */
	boolean look(StepExecution step, long more) {
		this.transaction.executeWithoutResult((status) -> this.fence.check(night()));
		this.progress.advance(more);
		if (this.stop.requested() || Thread.interrupted()) {
			step.setTerminateOnly();
		}
		if (step.isTerminateOnly()) {
			this.nights.requestStop(night(), this.footing.owner());
		}
		return step.isTerminateOnly();
	}

}
