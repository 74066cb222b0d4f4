package org.aftersales.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.aftersales.policy.OverrideCalendar.Replacement;

/**
 * Whether the chosen packs and calendars fit together.
 */
final class PackChecks {

	private final Path directory;

	PackChecks(Path directory) {
		this.directory = directory;
	}

	/**
	 * Refuses a pack that is chosen for a platform that is not its own.
	 */
	void refuseForeign(String platform, List<PolicyPack> packs) {
		for (PolicyPack pack : packs) {
			if (!pack.platformCode().equals(platform)) {
				throw unusable(pack,
						"is a pack of %s, but policy.packs in jobs/night.yml names it for '%s'; move it there"
							.formatted(pack.platformCode(), platform));
			}
		}
	}

	/**
	 * Refuses packs of one platform that hold at once, and days between them on which
	 * none holds.
	 */
	void refuseOverlapsAndGaps(List<PolicyPack> sorted) {
		for (int i = 1; i < sorted.size(); i++) {
			PolicyPack earlier = sorted.get(i - 1);
			PolicyPack later = sorted.get(i);
			if (earlier.validUntil().map((last) -> !last.isBefore(later.validFrom())).orElse(true)) {
				throw unusable(later, "is valid from %s, while %s still is; give %s a valid-until of %s or earlier"
					.formatted(later.validFrom(), earlier.name(), earlier.name(), later.validFrom().minusDays(1)));
			}
			if (earlier.validUntil().filter((last) -> last.plusDays(1).isBefore(later.validFrom())).isPresent()) {
				throw unusable(later,
						"is valid from %s, but %s ends on %s, and no pack of %s holds between; write 'valid-until: %s' in %s or choose the pack that is missing"
							.formatted(later.validFrom(), earlier.name(), earlier.validUntil().get(),
									later.platformCode(), later.validFrom().minusDays(1), earlier.name()));
			}
		}
	}

	/**
	 * Refuses a replacement of a rule that no pack has, once every platform of the
	 * calendar has a pack there.
	 */
	void refuseUnknownReplacements(List<PolicyPack> chosen, List<RuleCalendar> calendars) {
		for (RuleCalendar calendar : calendars) {
			if (calendar instanceof OverrideCalendar override && override.entered().isPresent()) {
				Period window = override.entered().get();
				List<PolicyPack> bound = chosen.stream()
					.filter((pack) -> pack.platform().filter(override.platforms()::contains).isPresent())
					.filter((pack) -> pack.inForceAt(window.from()) || pack.inForceAt(window.end().minusSeconds(1)))
					.toList();
				if (bound.stream().map(PolicyPack::platform).distinct().count() == override.platforms().size()) {
					override.replacements().forEach((replacement) -> refuseUnknown(override, replacement, bound));
				}
			}
		}
	}

	private static void refuseUnknown(OverrideCalendar calendar, Replacement replacement, List<PolicyPack> packs) {
		boolean known = packs.stream()
			.flatMap((pack) -> pack.timed(replacement.flow(), replacement.node()))
			.anyMatch(replacement::replaces);
		if (!known) {
			throw new PolicyPackUnusable(calendar.file(), replacement.line(),
					"%s: no rule of that id for node %s of flow %s in %s; write one of %s".formatted(replacement.rule(),
							replacement.node().code(), replacement.flow().code(),
							packs.stream().map(PolicyPack::name).collect(Collectors.joining(", ")),
							packs.stream()
								.flatMap((pack) -> pack.timed(replacement.flow(), replacement.node()))
								.map(ClockRule::id)
								.distinct()
								.sorted()
								.collect(Collectors.joining(", "))));
		}
	}

	private PolicyPackUnusable unusable(PolicyPack pack, String what) {
		return new PolicyPackUnusable(YamlFile.of(this.directory, pack.name()), what);
	}

}
