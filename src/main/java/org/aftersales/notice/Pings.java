package org.aftersales.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses that a watching program wants called, by GET without any content.
 *
 * @param settings where they stand
 */
record Pings(NoticeSettings settings) {

	Optional<Delivery> start() {
		return ping("start-ping", this.settings.startPing());
	}

	Optional<Delivery> success() {
		return ping("success-ping", this.settings.successPing());
	}

	Optional<Delivery> failure() {
		return ping("failure-ping", this.settings.failurePing());
	}

	/**
	 * All of them; success is the last, so that a test ends without an alarm.
	 */
	List<Delivery> all() {
		return Stream.of(start(), failure(), success()).flatMap(Optional::stream).toList();
	}

	private static Optional<Delivery> ping(String name, String address) {
		if (address.isEmpty()) {
			return Optional.empty();
		}
		HttpCall call = new HttpCall(address);
		return Optional.of(Delivery.of("%s at %s".formatted(name, call.host()), call::get));
	}

}
