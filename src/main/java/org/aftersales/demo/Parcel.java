package org.aftersales.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one parcel of an order.
 */
record Parcel(String trackingNo, String carrier, List<Happening> events) {

	Parcel knownBefore(Instant instant) {
		return new Parcel(this.trackingNo, this.carrier, Happening.before(instant, this.events));
	}

	Optional<Instant> first(String kind) {
		return this.events.stream().filter((event) -> event.kind().equals(kind)).map(Happening::at).findFirst();
	}

}
