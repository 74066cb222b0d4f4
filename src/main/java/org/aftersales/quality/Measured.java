package org.aftersales.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.aftersales.policy.Platform;

/**
 * What was counted for a platform, or for one shop on it, in one span.
 *
 * @param platform the platform
 * @param shop name of the shop; empty: the whole platform
 * @param values all measures
 */
record Measured(Platform platform, Optional<String> shop, Map<Measure, BigDecimal> values) {

	Measured {
		values = Map.copyOf(values);
	}

	BigDecimal of(Measure measure) {
		return Objects.requireNonNull(this.values.get(measure));
	}

}
