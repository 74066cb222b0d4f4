package org.aftersales.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpCallTests {

	@Test
	void aServerThatSaysNothingIsGivenUpInTime() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			HttpCall call = new HttpCall("http://127.0.0.1:%d/SECRET".formatted(silent.getLocalPort()),
					Duration.ofMillis(200));

			assertThatThrownBy(call::get).isInstanceOf(NotDelivered.class)
				.hasMessage("it did not answer within 200 ms");
		}
	}

	@Test
	void onlyTheHostOfAnAddressIsNamed() {
		assertThat(new HttpCall("https://watch.example/ping/SECRET?key=SECRET").host()).isEqualTo("watch.example");
	}

}
