package org.aftersales.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.aftersales.penalty.DueOrder.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseHoursTests {

	private static final Instant DUE = Instant.parse("2026-09-15T02:00:00Z");

	private final PromiseHours hours = new PromiseHours();

	/** Seconds after the promise; a day has 86400, half a day 43200. */
	@ParameterizedTest
	@CsvSource({ "-86401, 0", "-86400, 1", "-43201, 1", "-43200, 2", "-1, 2", "0, 2", "1, 3", "43200, 3", "43201, 4",
			"86400, 4", "86401, 5", "172800, 5", "172801, 6" })
	void aBandReachesUpToItsLongerEnd(long late, int band) {
		add(Optional.of(DUE.plusSeconds(late)));

		assertThat(this.hours.in(band)).isEqualTo(1);
		assertThat(this.hours.notPickedUp()).isZero();
	}

	@Test
	void anOrderThatNobodyPickedUpHasNoRealHours() {
		add(Optional.empty());

		assertThat(this.hours.due()).isEqualTo(1);
		assertThat(this.hours.notPickedUp()).isEqualTo(1);
		assertThat(this.hours.realHours()).isEmpty();
	}

	private void add(Optional<Instant> pickedUpAt) {
		this.hours.add(new DueOrder(1, new DueOrder.Shop("s", "Shop", "jd"), LocalDate.parse("2026-09-15"),
				DUE.minus(Duration.ofDays(2)), DUE, pickedUpAt, Fate.KEPT, Optional.empty(), DUE));
	}

}
