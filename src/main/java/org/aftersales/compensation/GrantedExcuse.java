package org.aftersales.compensation;

import java.time.Instant;
import java.util.Optional;

/**
 * An excuse that somebody granted for the breaches of an order.
 *
 * @param breach the kind of breach that it is for; absent: every kind that its reason can
 * excuse
 * @param excuse the reason, its evidence and who granted it
 * @param grantedAt when
 */
record GrantedExcuse(Optional<String> breach, Excuse excuse, Instant grantedAt) {

	/**
	 * Whether it is meant for breaches of that kind.
	 */
	boolean isFor(String kind) {
		return this.breach.map(kind::equals).orElse(true);
	}

}
