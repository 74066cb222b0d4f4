package org.aftersales.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts for which a deadline is asked.
 *
 * @param platform the platform; absent: the law alone
 * @param flow what it is about
 * @param node where the clock runs
 * @param entered when the node was entered, if that is known by itself
 * @param paid when the order was paid; chooses the version for orders
 * @param events when named events happened, by their codes
 * @param durations named durations such as {@code ship-promise}
 * @param pauses when the clock stood still
 * @param pack name of the pack to use in place of the one in force
 * @param goods goods class
 * @param region region of the shop or the buyer
 * @param alternative named reading to use
 * @param extensions more time that was granted
 */
public record DeadlineQuestion(Optional<Platform> platform, Flow flow, Node node, Optional<Instant> entered,
		Optional<Instant> paid, Map<String, Instant> events, Map<String, Duration> durations, List<Pause> pauses,
		Optional<String> pack, Optional<String> goods, Optional<String> region, Optional<String> alternative,
		List<Extension> extensions) {

	public DeadlineQuestion {
		events = Map.copyOf(events);
		durations = Map.copyOf(durations);
		pauses = List.copyOf(pauses);
		extensions = List.copyOf(extensions);
	}

	/**
	 * A question about a node that was entered at that instant, and nothing else.
	 */
	public static DeadlineQuestion entered(Platform platform, Flow flow, Node node, Instant entered) {
		return new DeadlineQuestion(Optional.of(platform), flow, node, Optional.of(entered), Optional.empty(), Map.of(),
				Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
	}

	/**
	 * The same question with these events.
	 */
	public DeadlineQuestion withEvents(Map<String, Instant> happened) {
		return new DeadlineQuestion(this.platform, this.flow, this.node, this.entered, this.paid, happened,
				this.durations, this.pauses, this.pack, this.goods, this.region, this.alternative, this.extensions);
	}

}
