package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A holiday or campaign: other clocks for nodes entered in a window, and a floor for
 * shipping orders paid in a window.
 *
 * @param file the file it stands in
 * @param name its name
 * @param zone the zone of its days
 * @param platforms for which platforms
 * @param entered when a node must have been entered for its clock to be replaced
 * @param replacements the other clocks
 * @param floor the floor for shipping, if there is one
 * @param metricDays days that metrics leave out, if there are any
 * @param origin where it comes from
 */
record OverrideCalendar(Path file, String name, ZoneId zone, Set<Platform> platforms, Optional<Period> entered,
		List<Replacement> replacements, Optional<ShipFloor> floor, Optional<Period> metricDays,
		Origin origin) implements RuleCalendar {

	OverrideCalendar {
		platforms = Set.copyOf(platforms);
		replacements = List.copyOf(replacements);
	}

	@Override
	public ClockRule applied(ClockRule rule, Platform platform, Instant at, Subject subject) {
		if (!this.platforms.contains(platform) || rule.scope().alternative().isPresent()) {
			return rule;
		}
		ClockRule result = rule;
		if (this.entered.filter((window) -> window.contains(at)).isPresent()) {
			result = this.replacements.stream()
				.filter((replacement) -> replacement.replaces(rule))
				.findFirst()
				.map((replacement) -> rule.replacedBy(replacement.clock(), this.name, replacement.origin()))
				.orElse(rule);
		}
		ClockRule clocked = result;
		return this.floor
			.filter((ship) -> rule.flow() == Flow.ORDER && rule.node() == Node.SHIP && ship.holds(at, subject))
			.map((ship) -> clocked.with(new Floor(ship.at(), this.name, Optional.empty()), this.name))
			.orElse(clocked);
	}

	@Override
	public Stream<Instant> turns() {
		return Stream.concat(this.entered.stream(), this.floor.stream().map(ShipFloor::paid))
			.flatMap((window) -> Stream.of(window.from(), window.end()));
	}

	/**
	 * A clock in place of that of one rule.
	 *
	 * @param rule id of the rule
	 * @param flow its flow
	 * @param node its node
	 * @param scope for what the replaced rule holds; the default replaces the default
	 * only
	 * @param clock the clock
	 * @param origin where it comes from
	 * @param line the line it stands on
	 */
	record Replacement(String rule, Flow flow, Node node, Scope scope, LapseClock clock, Origin origin, int line) {

		boolean replaces(ClockRule candidate) {
			return candidate.id().equals(this.rule) && candidate.flow() == this.flow && candidate.node() == this.node
					&& candidate.scope().equals(this.scope);
		}

	}

	/**
	 * A floor for the promise to ship.
	 *
	 * @param at no promise lapses before
	 * @param paid for orders paid in this time
	 * @param goods only for these goods; empty: for all
	 * @param exceptions not for these goods or services
	 */
	record ShipFloor(Instant at, Period paid, Set<String> goods, Set<String> exceptions) {

		ShipFloor {
			goods = Set.copyOf(goods);
			exceptions = Set.copyOf(exceptions);
		}

		boolean holds(Instant paidAt, Subject subject) {
			return this.paid.contains(paidAt) && (this.goods.isEmpty() || subject.isOf(this.goods))
					&& !subject.isOf(this.exceptions);
		}

	}

}
