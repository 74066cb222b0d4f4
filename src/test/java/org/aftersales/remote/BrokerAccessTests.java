package org.aftersales.remote;

import java.time.Duration;
import java.util.Map;

import org.aftersales.console.ConfigurationUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BrokerAccessTests {

	private static final String SECRET = "geheim-4711";

	@Test
	void theEnvironmentWinsOverTheSettings() {
		BrokerAccess access = BrokerAccess.of(
				Map.of("RECON_BROKER_URL", "tcp://b:1", "RECON_BROKER_USER", "u", "RECON_BROKER_PASSWORD", SECRET),
				settings("tcp://a:1"));

		assertThat(access.url()).isEqualTo("tcp://b:1");
		assertThat(access.login().user()).isEqualTo("u");
		assertThat(access.login().password()).isEqualTo(SECRET);
		assertThat(BrokerAccess.of(Map.of(), settings("tcp://a:1")).url()).isEqualTo("tcp://a:1");
	}

	@Test
	void withoutABrokerItSaysWhatToSet() {
		assertThatExceptionOfType(ConfigurationUnusable.class).isThrownBy(() -> BrokerAccess.of(Map.of(), settings("")))
			.withMessageContaining("Set RECON_BROKER_URL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:61616", "http://b", "tcp:b" })
	void whatIsNoAddressIsRefusedWithoutRepeatingIt(String url) {
		assertThatExceptionOfType(ConfigurationUnusable.class)
			.isThrownBy(() -> BrokerAccess.of(Map.of("RECON_BROKER_URL", url + "?password=" + SECRET), settings("")))
			.withMessageContaining("write tcp://HOST:61616")
			.withMessageNotContaining(SECRET);
	}

	@Test
	void whatIsShownOfItHasNoPassword() {
		BrokerAccess access = BrokerAccess.of(Map.of("RECON_BROKER_URL",
				"tcp://u:" + SECRET + "@b:61617?sslEnabled=true&trustStorePassword=" + SECRET, "RECON_BROKER_PASSWORD",
				SECRET), settings(""));

		assertThat(access).hasToString("tcp://b:61617");
		assertThat(access.login().toString()).doesNotContain(SECRET);
		assertThat(new BrokerAway(access, new Exception(SECRET))).hasMessageNotContaining(SECRET);
		assertThat(settings("tcp://" + SECRET).toString()).doesNotContain(SECRET);
	}

	@Test
	void settingsThatCannotBeUsedSayWhatToWrite() {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(0, Duration.ofMinutes(1)))
			.withMessageContaining("broker.parts is 0; write a number from 1 to 1000");
		assertThatIllegalArgumentException().isThrownBy(() -> settings(1, Duration.ZERO))
			.withMessageContaining("broker.patience");
	}

	private static BrokerSettings settings(String url) {
		return new BrokerSettings(url, "", "", "q", 32, Duration.ofMinutes(1), Duration.ofMinutes(10));
	}

	private static BrokerSettings settings(int parts, Duration patience) {
		return new BrokerSettings("", "", "", "q", parts, patience, Duration.ofMinutes(10));
	}

}
