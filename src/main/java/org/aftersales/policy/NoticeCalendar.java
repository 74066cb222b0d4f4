package org.aftersales.policy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A notice, for example of a disaster: promises to ship to or from some regions that fall
 * in a time are moved to its end.
 *
 * @param file the file it stands in
 * @param name its name
 * @param platforms for which platforms
 * @param regions for which regions
 * @param promised when the promise must fall
 * @param at no such promise lapses before
 * @param origin where it comes from
 */
record NoticeCalendar(Path file, String name, Set<Platform> platforms, Set<String> regions, Period promised, Instant at,
		Origin origin) implements RuleCalendar {

	NoticeCalendar {
		platforms = Set.copyOf(platforms);
		regions = Set.copyOf(regions);
	}

	@Override
	public ClockRule applied(ClockRule rule, Platform platform, Instant entered, Subject subject) {
		boolean holds = rule.flow() == Flow.ORDER && rule.node() == Node.SHIP && this.platforms.contains(platform)
				&& subject.isAt(this.regions);
		return holds ? rule.with(new Floor(this.at, this.name, Optional.of(this.promised)), this.name) : rule;
	}

}
