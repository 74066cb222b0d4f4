package org.aftersales.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;

import org.aftersales.console.Surroundings;
import org.aftersales.run.NightProgress;

/**
 * Turns SIGTERM, Ctrl-C and the request of {@code recon stop} into a stop at the next
 * chunk. Guarantees that the JVM does not end before the command has closed what it
 * opened and said its last word, or a minute has passed. The signal only sets a flag; the
 * thread that works looks at it, so nothing of Spring Batch is touched from outside.
 */
final class GracefulStop implements JobExecutionListener, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Surroundings surroundings;

	private final CountDownLatch atRest = new CountDownLatch(1);

	private final Thread hook = new Thread(this::signalled, "stop");

	private final AtomicBoolean armed = new AtomicBoolean();

	private volatile boolean requested;

	private volatile Runnable whenRequested = () -> {
	};

	private volatile BooleanSupplier asked = () -> false;

	GracefulStop(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/**
	 * From now on, until it is closed, a signal waits for the command.
	 */
	void arm() {
		if (this.armed.compareAndSet(false, true)) {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
	}

	/**
	 * Asks for the stop, as the signal does.
	 */
	void request() {
		this.requested = true;
		this.whenRequested.run();
	}

	/**
	 * Does that as well when the stop is asked for.
	 */
	void whenRequested(Runnable act) {
		this.whenRequested = act;
		if (this.requested) {
			act.run();
		}
	}

	/**
	 * That progress, with a look at the flag before each chunk ends.
	 * @param asked whether another process has asked for the stop
	 */
	NightProgress watching(NightProgress shown, BooleanSupplier asked) {
		this.asked = asked;
		return new NightProgress() {
			@Override
			public void begin(String job, long expected) {
				shown.begin(job, expected);
			}

			@Override
			public void advance(long subjects) {
				shown.advance(subjects);
				endStepIfRequested();
			}

			@Override
			public void end() {
				shown.end();
			}
		};
	}

	/**
	 * A job that begins after the signal does no step.
	 */
	@Override
	public void beforeJob(JobExecution execution) {
		if (requested()) {
			execution.setStatus(BatchStatus.STOPPING);
		}
	}

	/**
	 * The command has come to rest and has said so.
	 */
	@Override
	public void close() {
		this.atRest.countDown();
		if (!this.requested) {
			forgetHook();
		}
	}

	private boolean requested() {
		return this.requested || this.asked.getAsBoolean();
	}

	private void endStepIfRequested() {
		StepContext step = StepSynchronizationManager.getContext();
		if (requested() && step != null) {
			step.getStepExecution().setTerminateOnly();
		}
	}

	private void signalled() {
		request();
		this.surroundings.say("stopping at the next chunk …");
		try {
			if (!this.atRest.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.surroundings.say("no chunk has ended for a minute; ending without waiting for it");
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void forgetHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException alreadyEnding) {
			// The hook runs, finds the command at rest and ends.
			return;
		}
	}

}
