package org.aftersales.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One rule as people read it.
 *
 * @param id rule id of the rule book
 * @param pack the pack or calendar it stands in
 * @param platform code of its platform, of several for a calendar, or {@code law}
 * @param validFrom first day on which it holds
 * @param validUntil last day on which it holds; absent: open
 * @param kind what it is
 * @param flow what it is about, if it is about one thing
 * @param node its node, if it has one
 * @param scope for what it holds, in words; empty: for all
 * @param says what it says, in words
 * @param outcome what a lapse leads to, or the breach that is priced; empty if nothing
 * @param earliestLapse when it can lapse, or price a breach, for the first time; absent:
 * that hangs on more than its entering, or it prices from the first day of its pack
 * @param once whether there is one chance only
 * @param origin where it comes from
 */
public record RuleListing(String id, String pack, String platform, LocalDate validFrom, Optional<LocalDate> validUntil,
		Kind kind, Optional<Flow> flow, Optional<Node> node, String scope, String says, String outcome,
		Optional<Instant> earliestLapse, boolean once, Origin origin) {

	/** By id and age; those of one id and pack as the pack writes them. */
	public static final Comparator<RuleListing> BY_ID_AND_AGE = Comparator.comparing(RuleListing::id)
		.thenComparing(RuleListing::validFrom)
		.thenComparing(RuleListing::pack)
		.thenComparing(RuleListing::kind);

	/**
	 * What a rule is.
	 */
	public enum Kind {

		/** A clock with an outcome on its lapse. */
		CLOCK,
		/** A right that exists for a time. */
		WINDOW,
		/** More time that a side can ask for. */
		EXTENSION,
		/** A price of a broken promise. */
		BREACH,
		/** What several broken promises cost together at most. */
		JOINT_CAP,
		/** A reason for which a broken promise costs nothing. */
		EXEMPTION,
		/** A clock that a calendar puts in place of another. */
		REPLACEMENT

	}

	/**
	 * Whether it holds on that day.
	 */
	public boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && this.validUntil.map((last) -> !day.isAfter(last)).orElse(true);
	}

	/**
	 * All rules of the packs and calendars in use.
	 */
	static List<RuleListing> of(PolicyLibrary library) {
		List<RuleListing> rules = new ArrayList<>();
		for (PolicyPack pack : library.chosen()) {
			pack.clocks().forEach((rule) -> rules.add(timed(pack, Kind.CLOCK, rule)));
			pack.windows().forEach((rule) -> rules.add(timed(pack, Kind.WINDOW, rule)));
			pack.extensions().forEach((rule) -> rules.add(extension(pack, rule)));
			pack.breaches().forEach((rule) -> rules.add(breach(pack, rule)));
			pack.jointCaps().forEach((rule) -> rules.add(jointCap(pack, rule)));
			pack.exemptions().forEach((rule) -> rules.add(exemption(pack, rule)));
		}
		library.calendars()
			.stream()
			.filter(OverrideCalendar.class::isInstance)
			.map(OverrideCalendar.class::cast)
			.forEach((calendar) -> calendar.entered().ifPresent((window) -> rules.addAll(replaced(calendar, window))));
		return rules;
	}

	private static RuleListing timed(PolicyPack pack, Kind kind, ClockRule rule) {
		return new RuleListing(rule.id(), pack.name(), pack.platformCode(), pack.validFrom(), pack.validUntil(), kind,
				Optional.of(rule.flow()), Optional.of(rule.node()), rule.scope().words(), rule.clock().words(),
				rule.outcome().map(Outcome::code).orElse(""), rule.length().map(pack.start()::plus), rule.once(),
				rule.origin());
	}

	private static RuleListing extension(PolicyPack pack, ExtensionRule rule) {
		return new RuleListing(rule.id(), pack.name(), pack.platformCode(), pack.validFrom(), pack.validUntil(),
				Kind.EXTENSION, Optional.of(rule.flow()), Optional.of(rule.node()), rule.scope().words(), rule.words(),
				"", Optional.empty(), rule.once(), rule.origin());
	}

	private static RuleListing breach(PolicyPack pack, BreachRule rule) {
		return new RuleListing(rule.id(), pack.name(), pack.platformCode(), pack.validFrom(), pack.validUntil(),
				Kind.BREACH, Optional.empty(), Optional.empty(),
				rule.alternative().map("alternative reading "::concat).orElse(""),
				"%s owes %s".formatted(rule.payer(), rule.beneficiary()), rule.breach(), rule.start(pack.zone()), false,
				rule.origin());
	}

	private static RuleListing jointCap(PolicyPack pack, JointCap rule) {
		return new RuleListing(rule.id(), pack.name(), pack.platformCode(), pack.validFrom(), pack.validUntil(),
				Kind.JOINT_CAP, Optional.empty(), Optional.empty(),
				rule.alternative().map("alternative reading "::concat).orElse(""), rule.words(), "", Optional.empty(),
				false, rule.origin());
	}

	private static RuleListing exemption(PolicyPack pack, Exemption rule) {
		return new RuleListing(rule.id(), pack.name(), pack.platformCode(), pack.validFrom(), pack.validUntil(),
				Kind.EXEMPTION, Optional.empty(), Optional.empty(), "",
				rule.breaches().isEmpty() ? rule.reason() + " excuses every breach"
						: rule.reason() + " excuses " + String.join(", ", new TreeSet<>(rule.breaches())),
				"", Optional.empty(), false, rule.origin());
	}

	private static List<RuleListing> replaced(OverrideCalendar calendar, Period window) {
		String platforms = calendar.platforms()
			.stream()
			.map(Platform::code)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.collect(Collectors.joining(", "));
		return calendar.replacements()
			.stream()
			.map((rule) -> new RuleListing(rule.rule(), calendar.name(), platforms,
					LocalDate.ofInstant(window.from(), calendar.zone()),
					Optional.of(LocalDate.ofInstant(window.end().minusSeconds(1), calendar.zone())), Kind.REPLACEMENT,
					Optional.of(rule.flow()), Optional.of(rule.node()), rule.scope().words(), rule.clock().words(), "",
					Optional.empty(), false, rule.origin()))
			.toList();
	}

}
