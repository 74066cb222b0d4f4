package org.aftersales.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * When something last moved among the partitions that were offered. For one thread.
 */
final class Movement {

	private final BrokerSettings settings;

	private final LongSupplier nanoseconds;

	private final Map<Integer, Seen> seen = new HashMap<>();

	private long scanned = -1;

	Movement(BrokerSettings settings, LongSupplier nanoseconds) {
		this.settings = settings;
		this.nanoseconds = nanoseconds;
	}

	/**
	 * Sees how they stand now.
	 * @return how many more subjects have been looked at since it last saw them
	 */
	long see(List<Standing> standing) {
		long now = this.nanoseconds.getAsLong();
		for (Standing each : standing) {
			Seen before = this.seen.get(each.number());
			if (before == null || !before.standing().equals(each)) {
				this.seen.put(each.number(), new Seen(each, now));
			}
		}
		long all = standing.stream().mapToLong(Standing::scanned).sum();
		long more = (this.scanned < 0) ? 0 : all - this.scanned;
		this.scanned = all;
		return more;
	}

	/**
	 * Whether nothing at all has moved for as long as the settings have patience.
	 */
	boolean hasNoneTaken() {
		return this.seen.values().stream().allMatch((each) -> isOlder(each, this.settings.patience().toNanos()));
	}

	/**
	 * Those that somebody has and that have not moved for too long.
	 */
	Stream<Standing> stalled() {
		return List.copyOf(this.seen.values())
			.stream()
			.filter((each) -> each.standing().isHeld() && isOlder(each, this.settings.stalledAfter().toNanos()))
			.map(Seen::standing);
	}

	/**
	 * What was done here meanwhile has shown its progress itself.
	 */
	void forget() {
		this.seen.clear();
		this.scanned = -1;
	}

	private boolean isOlder(Seen each, long nanoseconds) {
		return this.nanoseconds.getAsLong() - each.since() > nanoseconds;
	}

	private record Seen(Standing standing, long since) {

	}

}
