package org.aftersales.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.policy.ClockRule;
import org.aftersales.policy.Event;
import org.aftersales.policy.Flow;
import org.aftersales.policy.Node;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPacks;

/**
 * A node of a flow that has a rule, and what its rules look at.
 *
 * @param flow the flow
 * @param node the node
 * @param begins events that enter it
 * @param events other events that matter to a rule
 * @param durations lengths of time that matter to a rule
 * @param goods goods classes that matter to a rule
 * @param regions regions that matter to a rule
 * @param alternatives other readings that a rule has
 * @param platforms the platforms that have a rule, and {@code law}
 */
record KnownNode(Flow flow, Node node, List<String> begins, List<String> events, List<String> durations,
		List<String> goods, List<String> regions, List<String> alternatives, List<String> platforms) {

	/** What every clock may look at: the entering itself. */
	private static final String ENTERED = "entered";

	/**
	 * All of the packs, in the order of flows and nodes.
	 */
	static List<KnownNode> of(PolicyPacks packs) {
		return Arrays.stream(Flow.values())
			.flatMap((flow) -> Arrays.stream(Node.values()).flatMap((node) -> of(packs.all(), flow, node)))
			.toList();
	}

	private static Stream<KnownNode> of(List<PolicyPack> packs, Flow flow, Node node) {
		Map<String, List<ClockRule>> rules = packs.stream()
			.collect(
					Collectors.groupingBy(PolicyPack::platformCode,
							Collectors.flatMapping(
									(pack) -> Stream.concat(pack.clocks().stream(), pack.windows().stream())
										.filter((rule) -> rule.flow() == flow && rule.node() == node),
									Collectors.toList())));
		rules.values().removeIf(List::isEmpty);
		if (rules.isEmpty()) {
			return Stream.empty();
		}
		List<String> begins = node.enteredBy().stream().map(Event::code).toList();
		List<String> events = all(rules, (rule) -> rule.clock().events());
		return Stream.of(new KnownNode(flow, node, begins,
				events.stream().filter((event) -> !event.equals(ENTERED) && !begins.contains(event)).toList(),
				all(rules, (rule) -> rule.clock().durations()), all(rules, (rule) -> rule.scope().goods()),
				all(rules, (rule) -> rule.scope().regions()),
				all(rules, (rule) -> rule.scope().alternative().stream().toList()),
				List.copyOf(new TreeSet<>(rules.keySet()))));
	}

	private static List<String> all(Map<String, List<ClockRule>> rules, Function<ClockRule, Collection<String>> part) {
		SortedSet<String> all = new TreeSet<>();
		rules.values().forEach((of) -> of.forEach((rule) -> all.addAll(part.apply(rule))));
		return List.copyOf(all);
	}

	/**
	 * The node for a script.
	 */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("flow", this.flow.code());
		json.put("node", this.node.code());
		json.put("what", this.node.says());
		json.put("begins", this.begins);
		json.put("events", this.events);
		json.put("durations", this.durations);
		json.put("goods", this.goods);
		json.put("regions", this.regions);
		json.put("alternatives", this.alternatives);
		json.put("platforms", this.platforms);
		return json;
	}

}
