package org.aftersales.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parcel of an order.
 *
 * @param id our key
 * @param numberGivenAt when the seller told the platform its number
 * @param pickedUpAt first scan of the carrier
 * @param traces later scans, in time order
 * @param leftFirstHubAt when it left the first hub
 * @param signedAt when it was signed for
 * @param receivedAt when the buyer confirmed receipt
 */
record Parcel(long id, Optional<Instant> numberGivenAt, Optional<Instant> pickedUpAt, List<Instant> traces,
		Optional<Instant> leftFirstHubAt, Optional<Instant> signedAt, Optional<Instant> receivedAt) {

	Parcel {
		traces = traces.stream().sorted().toList();
	}

	/**
	 * The scans from the pickup on, the pickup first; empty if it was not picked up.
	 */
	List<Instant> way() {
		return this.pickedUpAt
			.map((from) -> Stream.concat(Stream.of(from), this.traces.stream().filter((trace) -> !trace.isBefore(from)))
				.toList())
			.orElse(List.of());
	}

	/**
	 * When it arrived: signed for, or confirmed by the buyer.
	 */
	Optional<Instant> arrivedAt() {
		return Stream.concat(this.signedAt.stream(), this.receivedAt.stream()).min(Instant::compareTo);
	}

	/**
	 * First sign of it after the pickup: a trace or the signature.
	 */
	Optional<Instant> tracedAt() {
		return Stream.concat(way().stream().skip(1), this.signedAt.stream()).min(Instant::compareTo);
	}

}
