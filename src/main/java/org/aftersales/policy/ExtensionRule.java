package org.aftersales.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule by which one side can have a clock extended.
 *
 * @param id rule id of the rule book, for example {@code TB-R25}
 * @param pack name of the pack it stands in
 * @param flow what it is about
 * @param node the node whose clock is extended
 * @param scope for what it holds
 * @param by who can ask
 * @param adds by how much, one of these
 * @param notBefore only from this long after the node was entered
 * @param withinLast only when no more than this is left
 * @param once whether there is one chance only
 * @param origin where it comes from
 */
public record ExtensionRule(String id, String pack, Flow flow, Node node, Scope scope, String by, Set<Duration> adds,
		Optional<Duration> notBefore, Optional<Duration> withinLast, boolean once, Origin origin) {

	public ExtensionRule {
		adds = Set.copyOf(adds);
	}

	/**
	 * In words, for example {@code buyer: + 3 d, from 7 d after entry, once}.
	 */
	public String words() {
		return "%s: + %s%s%s%s".formatted(this.by,
				this.adds.stream().sorted().map(Durations::words).collect(Collectors.joining(" or ")),
				this.notBefore.map((time) -> ", from %s after entry".formatted(Durations.words(time))).orElse(""),
				this.withinLast.map((time) -> ", within the last %s".formatted(Durations.words(time))).orElse(""),
				this.once ? ", once" : "");
	}

}
