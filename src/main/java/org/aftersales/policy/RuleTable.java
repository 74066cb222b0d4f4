package org.aftersales.policy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every rule that holds on one platform while nothing changes. The defaults are found
 * beforehand; what holds for special traits is found when it is first asked for.
 */
final class RuleTable {

	/** Traits come from data: nobody shall fill the memory by inventing places. */
	private static final int REMEMBERED = 10_000;

	private final RuleChoice choice;

	private final PolicyPack pack;

	private final Platform platform;

	private final Instant at;

	private final Set<String> alternatives;

	private final Map<Flow, Map<Node, Optional<ClockRule>>> defaults = new EnumMap<>(Flow.class);

	private final Map<Asked, Optional<ClockRule>> special = new ConcurrentHashMap<>();

	/**
	 * The table of a pack from that instant on, until a calendar or a pack changes it.
	 * @param alternatives the named readings that are chosen
	 */
	RuleTable(RuleChoice choice, PolicyPack pack, Platform platform, Instant at, Set<String> alternatives) {
		this.choice = choice;
		this.pack = pack;
		this.platform = platform;
		this.at = at;
		this.alternatives = alternatives;
		for (Flow flow : Flow.values()) {
			Map<Node, Optional<ClockRule>> nodes = new EnumMap<>(Node.class);
			for (Node node : Node.values()) {
				Optional<ClockRule> rule = chosen(new Asked(flow, node, Traits.NONE));
				if (rule.isPresent()) {
					nodes.put(node, rule);
				}
			}
			this.defaults.put(flow, nodes);
		}
	}

	/**
	 * The narrowest rule of that node that holds for these traits.
	 */
	Optional<ClockRule> rule(Flow flow, Node node, Traits traits) {
		if (traits.isNone()) {
			return this.defaults.getOrDefault(flow, Map.of()).getOrDefault(node, Optional.empty());
		}
		Asked asked = new Asked(flow, node, traits);
		if (this.special.size() >= REMEMBERED) {
			this.special.clear();
		}
		return this.special.computeIfAbsent(asked, this::chosen);
	}

	private Optional<ClockRule> chosen(Asked asked) {
		return this.choice.choose(this.pack, Optional.of(this.platform), asked.flow(), asked.node(), this.at,
				new Subject(asked.traits(), this.alternatives));
	}

	/**
	 * What was asked for.
	 */
	private record Asked(Flow flow, Node node, Traits traits) {

	}

}
