package org.aftersales.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A claim with its steps, the earliest first.
 *
 * @param requested yuan; null where nothing is asked back
 * @param postage what is reported about the postage of the goods; null: nothing
 */
record DemoClaim(String claimNo, String kind, Instant appliedAt, String reason, @Nullable BigDecimal requested,
		List<Happening> events, @Nullable CameBack postage) {

	DemoClaim knownBefore(Instant instant) {
		return new DemoClaim(this.claimNo, this.kind, this.appliedAt, this.reason, this.requested,
				Happening.before(instant, this.events), this.postage);
	}

	Optional<Happening> latest() {
		return this.events.isEmpty() ? Optional.empty() : Optional.of(this.events.get(this.events.size() - 1));
	}

}
