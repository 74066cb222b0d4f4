package org.aftersales.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceTimeTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Test
	void epochSecondsAndLocalTimesOfOneInstantAreTheSame() {
		assertThat(SourceTime.parse("1658397385", SHANGHAI)).contains(Instant.parse("2022-07-21T09:56:25Z"));
		assertThat(SourceTime.parse("2022-07-21 17:56:25", SHANGHAI)).contains(Instant.parse("2022-07-21T09:56:25Z"));
	}

	@Test
	void zeroIsUnknown() {
		assertThat(SourceTime.parse("0", SHANGHAI)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022-02-30 10:00:00", "2022-08-15", "2022/8/15 10:00", "165839738", "1658397385000",
			"yesterday", "2022-08-15T10:00:00Z" })
	void anythingElseIsNoTime(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> SourceTime.parse(text, SHANGHAI));
	}

}
