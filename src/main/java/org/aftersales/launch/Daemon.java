package org.aftersales.launch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.function.IntSupplier;

import org.aftersales.console.Moments;
import org.aftersales.console.Surroundings;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Calls a command whenever a trigger fires, one call at a time, until a stop is asked for
 * or the trigger never fires again. However a call ends, the next one is made.
 */
final class Daemon {

	/** Longer than a signal waits for the chunk in progress. */
	private static final int PATIENCE_SECONDS = 70;

	private final Surroundings surroundings;

	private final Moments moments;

	private final ZoneId zone;

	private final Trigger trigger;

	private final IntSupplier tick;

	private final CountDownLatch over = new CountDownLatch(1);

	/**
	 * Prepares it.
	 * @param zone in which it says times
	 * @param tick the call; gives its exit code and throws nothing
	 */
	Daemon(Surroundings surroundings, ZoneId zone, Trigger trigger, IntSupplier tick) {
		this.surroundings = surroundings;
		this.moments = new Moments(zone);
		this.zone = zone;
		this.trigger = trigger;
		this.tick = tick;
	}

	/**
	 * Returns when it is over and the last call has come to rest.
	 * @param now whether the first call is made at once
	 */
	void run(GracefulStop stop, boolean now) {
		stop.whenRequested(this.over::countDown);
		if (now) {
			tick();
		}
		ThreadPoolTaskScheduler scheduler = scheduler();
		try {
			ScheduledFuture<?> next = scheduler.schedule(this::tick, this::next);
			awaitTheEnd();
			if (next != null) {
				next.cancel(false);
			}
		}
		finally {
			scheduler.shutdown();
		}
	}

	private ThreadPoolTaskScheduler scheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("daemon-");
		scheduler.setClock(this.surroundings.clock());
		scheduler.setWaitForTasksToCompleteOnShutdown(true);
		scheduler.setAwaitTerminationSeconds(PATIENCE_SECONDS);
		scheduler.initialize();
		return scheduler;
	}

	private void tick() {
		Instant begun = this.surroundings.clock().instant();
		int code = this.tick.getAsInt();
		this.surroundings
			.say("daemon: the tick of %s ended with exit code %d".formatted(this.moments.read(begun), code));
	}

	private @Nullable Instant next(TriggerContext context) {
		Instant next = this.trigger.nextExecution(context);
		if (next == null) {
			this.over.countDown();
		}
		else {
			this.surroundings.say("daemon: the next tick is at %s %s".formatted(this.moments.read(next), this.zone));
		}
		return next;
	}

	private void awaitTheEnd() {
		try {
			this.over.await();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
