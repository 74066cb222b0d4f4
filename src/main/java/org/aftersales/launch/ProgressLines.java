package org.aftersales.launch;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * One line when a step begins, one a minute, one when it ends.
 */
final class ProgressLines implements ShownProgress {

	private static final long INTERVAL = Duration.ofMinutes(1).toNanos();

	private static final String RUNNING = "running";

	private final Consumer<String> lines;

	private final LongSupplier nanoseconds;

	private @Nullable String job;

	private long expected;

	private long done;

	private long began;

	private long spoke;

	ProgressLines(Consumer<String> lines, LongSupplier nanoseconds) {
		this.lines = lines;
		this.nanoseconds = nanoseconds;
	}

	@Override
	public void begin(String name, long subjects) {
		end();
		// A step with nothing to do is not worth two lines.
		this.job = (subjects == 0) ? null : name;
		this.expected = subjects;
		this.done = 0;
		this.began = this.nanoseconds.getAsLong();
		if (this.job != null) {
			speak("begun");
		}
	}

	@Override
	public void advance(long subjects) {
		this.done += subjects;
		if (this.job != null && this.nanoseconds.getAsLong() - this.spoke >= INTERVAL) {
			speak(RUNNING);
		}
	}

	@Override
	public void end() {
		if (this.job != null) {
			speak("ended");
			this.job = null;
		}
	}

	private void speak(String state) {
		this.spoke = this.nanoseconds.getAsLong();
		Duration elapsed = Duration.ofNanos(this.spoke - this.began);
		this.lines.accept("job=%s state=%s done=%d%s%s%s elapsed=%s".formatted(this.job, state, this.done,
				(this.expected < 0) ? "" : "/" + this.expected, rate(elapsed),
				state.equals(RUNNING) ? remaining(elapsed) : "", clock(elapsed)));
	}

	/** Subjects a second since the step began; unknown before the first of them. */
	private String rate(Duration elapsed) {
		long milliseconds = elapsed.toMillis();
		if (this.done == 0 || milliseconds == 0) {
			return "";
		}
		long tenths = (this.done * 10_000 + milliseconds / 2) / milliseconds;
		return " rate=%d.%d/s".formatted(tenths / 10, tenths % 10);
	}

	/** If the rest goes as fast as what is done; unknown without an expected number. */
	private String remaining(Duration elapsed) {
		if (this.done == 0 || this.expected < this.done) {
			return "";
		}
		return " eta=" + clock(elapsed.multipliedBy(this.expected - this.done).dividedBy(this.done));
	}

	private static String clock(Duration span) {
		return "%02d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart());
	}

}
