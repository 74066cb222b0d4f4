package org.aftersales.remote;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MovementTests {

	private final AtomicLong seconds = new AtomicLong();

	private final Movement movement = new Movement(
			new BrokerSettings("", "", "", "q", 2, Duration.ofSeconds(60), Duration.ofSeconds(600)),
			() -> Duration.ofSeconds(this.seconds.get()).toNanos());

	@Test
	void itTellsHowManyMoreSubjectsWereLookedAt() {
		assertThat(this.movement.see(List.of(open(1, 100), open(2, 7)))).isZero();
		assertThat(this.movement.see(List.of(held(1, 150, "a"), open(2, 7)))).isEqualTo(50);
		assertThat(this.movement.see(List.of(held(1, 150, "a"), held(2, 9, "a")))).isEqualTo(2);
	}

	@Test
	void patienceEndsWhenNothingAtAllHasMovedForSoLong() {
		seen(0, open(1, 0), held(2, 0, "a"));
		seen(59, open(1, 0), held(2, 500, "a"));
		seen(61, open(1, 0), held(2, 500, "a"));
		assertThat(this.movement.hasNoneTaken()).isFalse();

		seen(120, open(1, 0), held(2, 500, "a"));
		assertThat(this.movement.hasNoneTaken()).isTrue();
	}

	@Test
	void whoeverHasOneAndFinishesNoChunkForSoLongStandsStill() {
		seen(0, held(1, 0, "a"), held(2, 0, "b"));
		seen(599, held(1, 500, "a"), held(2, 0, "b"));
		seen(601, held(1, 500, "a"), held(2, 0, "b"));

		assertThat(this.movement.stalled()).extracting(Standing::number).containsExactly(2);
	}

	@Test
	void anotherHolderHasTimeOfHisOwn() {
		seen(0, held(1, 0, "a"));
		seen(599, held(1, 0, "b"));
		seen(601, held(1, 0, "b"));

		assertThat(this.movement.stalled()).isEmpty();
	}

	private void seen(long at, Standing... standing) {
		this.seconds.set(at);
		this.movement.see(List.of(standing));
	}

	private static Standing open(int number, long scanned) {
		return new Standing(number, number, scanned, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	private static Standing held(int number, long scanned, String holder) {
		return new Standing(number, number, scanned, Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(holder));
	}

}
