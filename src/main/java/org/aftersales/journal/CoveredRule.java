package org.aftersales.journal;

import java.time.Instant;
import java.util.Optional;

import org.aftersales.policy.RuleListing;

/**
 * A rule of a pack and how often it has fired, whatever flows and nodes it stands for.
 *
 * @param rule its id
 * @param kind what it does
 * @param pack its pack, or the calendar that replaces its clock
 * @param inForce whether that was in force on the last business date
 * @param times how often it has fired
 * @param lastAt when it last took effect
 * @param whyNot why no night can fire it; absent: a night can
 */
public record CoveredRule(String rule, RuleListing.Kind kind, String pack, boolean inForce, long times,
		Optional<Instant> lastAt, Optional<OutOfReach> whyNot) {

	/**
	 * Whether a night can fire it.
	 */
	public boolean canFire() {
		return this.whyNot.isEmpty();
	}

	/**
	 * What a reader should know beside the count.
	 */
	public String remark() {
		return (this.times == 0) ? this.whyNot.map(OutOfReach::words).orElse("never fired") : "";
	}

}
