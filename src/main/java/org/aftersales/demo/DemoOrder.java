package org.aftersales.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An order with everything that ever happens to it.
 *
 * @param formedAt when the buying group was complete; null: never
 * @param promisedAt the promised pickup, where the platform names one
 */
record DemoOrder(Storefront shop, String orderNo, Customer customer, Instant placedAt, Instant paidAt,
		@Nullable Instant formedAt, @Nullable Instant promisedAt, Basket basket, boolean fake, Particulars particulars,
		Parcel parcel, List<DemoClaim> claims) {

	/**
	 * The order as it is known at an instant: without what happens then or later.
	 */
	DemoOrder knownBefore(Instant instant) {
		Instant formed = (this.formedAt != null && this.formedAt.isBefore(instant)) ? this.formedAt : null;
		Instant promised = (formed != null) ? this.promisedAt : null;
		return new DemoOrder(this.shop, this.orderNo, this.customer, this.placedAt, this.paidAt, formed, promised,
				this.basket, this.fake, this.particulars, this.parcel.knownBefore(instant),
				this.claims.stream()
					.filter((claim) -> claim.appliedAt().isBefore(instant))
					.map((claim) -> claim.knownBefore(instant))
					.toList());
	}

	Optional<Instant> pickedUpAt() {
		return this.parcel.first("PICKED_UP");
	}

	Optional<Instant> receivedAt() {
		return this.parcel.first("RECEIVED");
	}

	boolean isRefunded() {
		return this.claims.stream()
			.flatMap((claim) -> claim.events().stream())
			.anyMatch((event) -> event.kind().equals("REFUNDED"));
	}

	boolean hasOpenClaim() {
		return this.claims.stream().anyMatch((claim) -> claim.latest().isEmpty());
	}

}
