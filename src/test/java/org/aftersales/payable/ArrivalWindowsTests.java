package org.aftersales.payable;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.Packs;
import org.aftersales.policy.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivalWindowsTests {

	private static final Instant PAID = Instant.parse("2022-08-15T04:00:00Z");

	private final ArrivalWindows windows = new ArrivalWindows(Packs.shipped());

	/** Rule book section 7; the upper end of a window of days, in natural days. */
	@ParameterizedTest
	@CsvSource({ "alipay, AR-02, 2022-08-16T04:00:00Z", "wechat, AR-02, 2022-08-16T04:00:00Z",
			"debit-card, AR-03, 2022-08-21T04:00:00Z", "credit-card, AR-04, 2022-08-22T04:00:00Z" })
	void everyChannelThatARuleNamesHasItsWindow(String channel, String rule, Instant arrives) {
		Arrival arrival = this.windows.of(Platform.PINDUODUO, channel, PAID).orElseThrow();

		assertThat(arrival.rule()).isEqualTo(rule);
		assertThat(arrival.at()).contains(arrives);
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "card", "alipay, wechat" })
	void nothingIsGuessedForAChannelThatNoRuleNames(String channel) {
		assertThat(this.windows.of(Platform.PINDUODUO, channel, PAID)).isEmpty();
	}

	/** AR-06: the day stands in a field of the channel, the rule names none. */
	@Test
	void aRuleWithoutADurationNamesNoDay() {
		Arrival arrival = this.windows.of(Platform.TAOBAO, "alipay", Instant.parse("2026-08-15T04:00:00Z"))
			.orElseThrow();

		assertThat(arrival.rule()).isEqualTo("AR-06");
		assertThat(arrival.at()).isEqualTo(Optional.empty());
	}

}
