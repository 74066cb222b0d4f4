package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Optional;

import org.aftersales.quality.Standing.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ME-01f: both rate and number above five times the mean. The mean is 1 % and 2 orders,
 * so the limits are 5 % and 10.
 */
class StandingTests {

	private static final CategoryStandard STANDARD = new CategoryStandard(new BigDecimal("0.01"),
			new BigDecimal("2.00"));

	/**
	 * The part of the limit by hand: the lower of orders ÷ (5 % of those formed) and
	 * orders ÷ 10.
	 */
	@ParameterizedTest
	@CsvSource({
			// 11 ÷ 10 = 1.1 and 11 ÷ (0.05 × 200 = 10) = 1.1
			"11, 200, ABOVE, 1.1000",
			// At both limits is not above them.
			"10, 200, NEAR, 1.0000",
			// 11 ÷ 10 = 1.1, but 11 ÷ (0.05 × 220 = 11) = 1
			"11, 220, NEAR, 1.0000",
			// 11.05 would be allowed of 221: 11 ÷ 11.05 = 0.99547…, not yet 0.9955
			"11, 221, NEAR, 0.9954",
			// 0.05 × 2000000 = 100000: 1.00001 is above, 0.79999 not yet near
			"100001, 2000000, ABOVE, 1.0001", "79999, 2000000, OK, 0.7999",
			// The rate is 20 %, but 8 ÷ 10 = 0.8: near from there on
			"8, 40, NEAR, 0.8000", "7, 35, OK, 0.7000",
			// The number is twice the limit, but 20 ÷ (0.05 × 1000 = 50) = 0.4
			"20, 1000, OK, 0.4000", "0, 100, OK, 0.0000" })
	void bothTheRateAndTheNumberMustBeAbove(long orders, long formed, Status status, BigDecimal share) {
		Standing standing = new Standing(orders, formed, Optional.of(STANDARD));

		assertThat(standing.status()).isEqualTo(status);
		assertThat(standing.share()).contains(share);
	}

	@Test
	void withoutAStandardOrAnOrderThereIsNoStatus() {
		assertThat(new Standing(5, 10, Optional.empty()).status()).isEqualTo(Status.NO_STANDARD);
		assertThat(new Standing(5, 0, Optional.of(STANDARD)).status()).isEqualTo(Status.NO_RATE);
		assertThat(new Standing(5, 0, Optional.of(STANDARD)).share()).isEmpty();
	}

}
