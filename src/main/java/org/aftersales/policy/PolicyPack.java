package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of one platform, or of the law, for one span of time.
 *
 * @param name name of the pack, equal to its file name
 * @param platform the platform; absent: the law, which binds every platform
 * @param summary what it is, in a line
 * @param zone the zone of its dates
 * @param validFrom first day of its validity
 * @param validUntil last day of its validity; absent: open
 * @param clocks its clock rules
 * @param windows its rules about rights that exist for a time; nothing is decided when
 * they end
 * @param extensions its rules about more time
 * @param breaches its breach rules
 * @param jointCaps its rules about what several breaches cost together, in the order in
 * which they are applied
 * @param exemptions its reasons for which a breach costs nothing
 * @param statuses the platform's own codes by the name of their list: which stage or kind
 * each means
 * @param qualityReasons reasons of a claim that count as quality
 * @param beyondCap what becomes of a refund that asks for more than may go back
 */
public record PolicyPack(String name, Optional<Platform> platform, String summary, ZoneId zone, LocalDate validFrom,
		Optional<LocalDate> validUntil, List<ClockRule> clocks, List<ClockRule> windows, List<ExtensionRule> extensions,
		List<BreachRule> breaches, List<JointCap> jointCaps, List<Exemption> exemptions,
		Map<String, Map<String, String>> statuses, Set<String> qualityReasons, BeyondCap beyondCap) {

	/** What a pack of the law is called in place of a platform. */
	public static final String LAW = "law";

	public PolicyPack {
		clocks = List.copyOf(clocks);
		windows = List.copyOf(windows);
		extensions = List.copyOf(extensions);
		breaches = List.copyOf(breaches);
		jointCaps = List.copyOf(jointCaps);
		exemptions = List.copyOf(exemptions);
		statuses = Map.copyOf(statuses);
		qualityReasons = Set.copyOf(qualityReasons);
	}

	/**
	 * Code of its platform, or {@code law}.
	 */
	public String platformCode() {
		return this.platform.map(Platform::code).orElse(LAW);
	}

	/**
	 * Whether it is in force at that instant.
	 */
	public boolean inForceAt(Instant at) {
		return !at.isBefore(start()) && end().map(at::isBefore).orElse(true);
	}

	/**
	 * That instant in its zone, in words.
	 */
	public String told(Instant at) {
		return ToldTime.in(this.zone, at);
	}

	/**
	 * The first instant of its validity.
	 */
	Instant start() {
		return this.validFrom.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * The first instant after its validity.
	 */
	Optional<Instant> end() {
		return this.validUntil.map((last) -> last.plusDays(1).atStartOfDay(this.zone).toInstant());
	}

	/**
	 * The default rule for that node of that flow, if the pack has one, without any
	 * calendar.
	 */
	public Optional<ClockRule> clock(Flow flow, Node node) {
		return timed(flow, node).filter((rule) -> rule.scope().equals(Scope.DEFAULT)).findFirst();
	}

	/**
	 * All its rules for that node of that flow.
	 */
	Stream<ClockRule> timed(Flow flow, Node node) {
		return Stream.concat(this.clocks.stream(), this.windows.stream())
			.filter((rule) -> rule.flow() == flow && rule.node() == node);
	}

	/**
	 * The default rule that prices that kind of breach, if the pack has one.
	 */
	public Optional<BreachRule> breach(String kind) {
		return breach(kind, Set.of());
	}

	/**
	 * The rule that prices that kind of breach, if the pack has one: a reading that is
	 * chosen before the default.
	 * @param alternatives the named readings that are chosen
	 */
	public Optional<BreachRule> breach(String kind, Set<String> alternatives) {
		return this.breaches.stream()
			.filter((rule) -> rule.breach().equals(kind))
			.filter((rule) -> rule.alternative().map(alternatives::contains).orElse(true))
			.min(Comparator.comparing((rule) -> rule.alternative().isEmpty()));
	}

	/**
	 * The caps on what several breaches cost together: a reading that is chosen in place
	 * of the default of its id.
	 * @param alternatives the named readings that are chosen
	 */
	public List<JointCap> jointCaps(Set<String> alternatives) {
		Set<String> replaced = this.jointCaps.stream()
			.filter((cap) -> cap.alternative().filter(alternatives::contains).isPresent())
			.map(JointCap::id)
			.collect(Collectors.toSet());
		return this.jointCaps.stream()
			.filter((cap) -> cap.alternative().map(alternatives::contains).orElse(!replaced.contains(cap.id())))
			.toList();
	}

	/**
	 * What that reason excuses, if the pack knows it.
	 */
	public Optional<Exemption> exemption(String reason) {
		return this.exemptions.stream().filter((exemption) -> exemption.reason().equals(reason)).findFirst();
	}

}
