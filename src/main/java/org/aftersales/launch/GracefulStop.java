package org.aftersales.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.aftersales.console.Surroundings;

/**
 * Turns SIGTERM, Ctrl-C and the request of {@code recon stop} into a stop at the next
 * chunk. Guarantees that the JVM does not end before the command has closed what it
 * opened and said its last word, or a minute has passed. The signal only sets a flag; the
 * thread that works looks at it, see {@link StopBetweenChunks}.
 */
final class GracefulStop implements AutoCloseable {

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
	 * Has it asked for by another process as well.
	 */
	void askedAlsoBy(BooleanSupplier another) {
		this.asked = another;
	}

	/**
	 * Whether it is asked for.
	 */
	boolean requested() {
		return this.requested || this.asked.getAsBoolean();
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
