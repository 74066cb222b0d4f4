package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One platform's rules for one span of time.
 *
 * @param name name of the pack, equal to its file name
 * @param platform the platform
 * @param zone the zone of its dates
 * @param validFrom first day of its validity
 * @param validUntil last day of its validity; absent: open
 * @param clocks its clock rules
 * @param breaches its breach rules
 * @param qualityReasons reasons of a claim that count as quality
 */
public record PolicyPack(String name, Platform platform, ZoneId zone, LocalDate validFrom,
		Optional<LocalDate> validUntil, List<ClockRule> clocks, List<BreachRule> breaches, Set<String> qualityReasons) {

	public PolicyPack {
		clocks = List.copyOf(clocks);
		breaches = List.copyOf(breaches);
		qualityReasons = Set.copyOf(qualityReasons);
	}

	/**
	 * Whether it is in force at that instant.
	 */
	public boolean inForceAt(Instant at) {
		LocalDate day = at.atZone(this.zone).toLocalDate();
		return !day.isBefore(this.validFrom) && this.validUntil.map((last) -> !day.isAfter(last)).orElse(true);
	}

	/**
	 * The rule for that node of that flow, if the pack has one.
	 */
	public Optional<ClockRule> clock(Flow flow, Node node) {
		return this.clocks.stream().filter((rule) -> rule.flow() == flow && rule.node() == node).findFirst();
	}

	/**
	 * The rule that prices that kind of breach, if the pack has one.
	 */
	public Optional<BreachRule> breach(String kind) {
		return this.breaches.stream().filter((rule) -> rule.breach().equals(kind)).findFirst();
	}

}
