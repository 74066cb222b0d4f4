package org.aftersales.payable;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is owed is paid, {@code compensation} in {@code jobs/night.yml}.
 *
 * @param payWithin how long after a promise was broken its compensation has to be paid, a
 * house rule, because the rule book names no day; from 1 hour to 365 days
 */
@ConfigurationProperties(prefix = "compensation", ignoreUnknownFields = false)
record PayableSettings(@DefaultValue("72h") Duration payWithin) {

	PayableSettings {
		if (payWithin.compareTo(Duration.ofHours(1)) < 0 || payWithin.compareTo(Duration.ofDays(365)) > 0) {
			throw new IllegalArgumentException(
					"compensation.pay-within is %s; write a duration from 1h to 365d, for example 72h"
						.formatted(payWithin));
		}
	}

}
