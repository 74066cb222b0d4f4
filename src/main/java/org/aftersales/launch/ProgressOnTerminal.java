package org.aftersales.launch;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on stderr.
 */
final class ProgressOnTerminal implements ShownProgress {

	private @Nullable ProgressBar bar;

	@Override
	public void begin(String job, long expected) {
		end();
		this.bar = new ProgressBarBuilder().setTaskName(job)
			.setInitialMax(expected)
			.showSpeed()
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(200)
			.setConsumer(new ConsoleProgressBarConsumer(System.err))
			.build();
	}

	@Override
	public void advance(long subjects) {
		if (this.bar != null) {
			this.bar.stepBy(subjects);
		}
	}

	@Override
	public void end() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

}
