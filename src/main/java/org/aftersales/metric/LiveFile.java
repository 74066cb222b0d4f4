package org.aftersales.metric;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes again and again from a thread of its own, until it is closed.
 */
final class LiveFile implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "metrics");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Begins.
	 * @param writing what is done; it must not throw, or it is not done again
	 * @param interval from the end of one writing to the begin of the next
	 */
	LiveFile(Runnable writing, Duration interval) {
		var unused = this.clock.scheduleWithFixedDelay(writing, interval.toMillis(), interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/**
	 * Waits for a writing in progress, but not for ever.
	 */
	@Override
	public void close() {
		this.clock.shutdown();
		try {
			if (!this.clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.clock.shutdownNow();
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
