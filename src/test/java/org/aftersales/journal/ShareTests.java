package org.aftersales.journal;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ME-05 (at least 80 % answered within 5 minutes) and ME-06 (at least 50 % of the
 * enquiries order): derived, by hand.
 */
class ShareTests {

	/**
	 * 15,999 of 20,000 are 79.995 % and look like 80.00 %; 9,999 of 20,000 are 49.995 %.
	 */
	@ParameterizedTest
	@CsvSource({ "ME-05, 8, 10, 80, 0.8000, journal.service.kept", "ME-05, 7, 10, 80, 0.7000, journal.service.missed",
			"ME-05, 10, 10, 80, 1.0000, journal.service.kept", "ME-05, 0, 1, 80, 0.0000, journal.service.missed",
			"ME-05, 15999, 20000, 80, 0.8000, journal.service.missed",
			"ME-05, 16000, 20000, 80, 0.8000, journal.service.kept", "ME-06, 4, 8, 50, 0.5000, journal.service.kept",
			"ME-06, 3, 7, 50, 0.4286, journal.service.missed",
			"ME-06, 9999, 20000, 50, 0.5000, journal.service.missed" })
	void aDayAtTheLimitKeepsItAndTheCountsDecide(String rule, long part, long whole, int percent, BigDecimal rate,
			String word) {
		Share share = new Share(part, whole, percent);

		assertThat(share.rate()).as(rule).contains(rate);
		assertThat(share.word()).isEqualTo(word);
	}

	@Test
	void ofNothingThereIsNoShareAndNoLimitIsMissed() {
		Share share = new Share(0, 0, 80);

		assertThat(share.rate()).isEmpty();
		assertThat(share.misses()).isFalse();
		assertThat(share.word()).isEqualTo("journal.service.none");
	}

}
