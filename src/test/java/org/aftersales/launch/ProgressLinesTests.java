package org.aftersales.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLinesTests {

	private final List<String> lines = new ArrayList<>();

	private final AtomicLong nanoseconds = new AtomicLong();

	private final ProgressLines progress = new ProgressLines(this.lines::add, this.nanoseconds::get);

	@Test
	void speaksAtTheBeginOnceAMinuteAndAtTheEnd() {
		this.progress.begin("refunds", 1000);
		for (int chunk = 0; chunk < 5; chunk++) {
			this.nanoseconds.addAndGet(Duration.ofSeconds(20).toNanos());
			this.progress.advance(100);
		}
		this.progress.end();

		// 300 in 60 s are 5 a second; the other 700 take 140 s.
		assertThat(this.lines).containsExactly("job=refunds state=begun done=0/1000 elapsed=00:00:00",
				"job=refunds state=running done=300/1000 rate=5.0/s eta=00:02:20 elapsed=00:01:00",
				"job=refunds state=ended done=500/1000 rate=5.0/s elapsed=00:01:40");
	}

	@Test
	void speaksAtMostOnceAMinuteHoweverShortTheChunks() {
		this.progress.begin("refunds", 100_000);
		for (int chunk = 0; chunk < 6000; chunk++) {
			this.nanoseconds.addAndGet(Duration.ofMillis(100).toNanos());
			this.progress.advance(10);
		}

		// Ten minutes: ten lines after the first.
		assertThat(this.lines).hasSize(11);
		assertThat(this.lines.get(10))
			.isEqualTo("job=refunds state=running done=60000/100000 rate=100.0/s eta=00:06:40 elapsed=00:10:00");
	}

	@Test
	void anUnknownNumberIsLeftOut() {
		this.progress.begin("intake", -1);
		this.progress.end();
		this.progress.end();

		assertThat(this.lines).containsExactly("job=intake state=begun done=0 elapsed=00:00:00",
				"job=intake state=ended done=0 elapsed=00:00:00");
	}

	@Test
	void aStepWithNothingToDoIsNotMentioned() {
		this.progress.begin("refunds", 0);
		this.progress.end();

		assertThat(this.lines).isEmpty();
	}

}
