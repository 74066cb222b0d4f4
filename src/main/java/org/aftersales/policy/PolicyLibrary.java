package org.aftersales.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that stands in the folders of packs and calendars, read and checked.
 *
 * @param packs every pack by its name
 * @param chosen the packs in use, in order of platform and time
 * @param calendars the calendars in use
 */
record PolicyLibrary(Map<String, PolicyPack> packs, List<PolicyPack> chosen, List<RuleCalendar> calendars) {

	PolicyLibrary {
		packs = Map.copyOf(packs);
		chosen = List.copyOf(chosen);
		calendars = List.copyOf(calendars);
	}

	/**
	 * Reads the folders that the settings name. Packs and calendars that are not in use
	 * must be sound, too.
	 * @throws PolicyPackUnusable if one is missing or wrong, or if they contradict
	 */
	static PolicyLibrary read(PolicySettings settings) {
		Map<String, PolicyPack> packs = new LinkedHashMap<>();
		for (String name : YamlFile.names(settings.directory())) {
			packs.put(name, PolicyPackReader.read(YamlFile.of(settings.directory(), name)));
		}
		PackChecks checks = new PackChecks(settings.directory());
		List<PolicyPack> chosen = new ArrayList<>();
		settings.packs().forEach((platform, names) -> {
			List<PolicyPack> ofPlatform = names.stream()
				.map((name) -> chosen(packs, settings.directory(), name))
				.sorted(Comparator.comparing(PolicyPack::validFrom))
				.toList();
			checks.refuseForeign(platform, ofPlatform);
			checks.refuseOverlapsAndGaps(ofPlatform);
			chosen.addAll(ofPlatform);
		});
		chosen.sort(Comparator.comparing(PolicyPack::name));
		List<RuleCalendar> calendars = calendars(settings);
		checks.refuseUnknownReplacements(chosen, calendars);
		return new PolicyLibrary(packs, chosen, calendars);
	}

	/**
	 * What is wrong with each file, and if no file is, with the choice of packs.
	 */
	static List<String> problems(PolicySettings settings) {
		List<String> problems = new ArrayList<>();
		YamlFile.names(settings.directory())
			.forEach((name) -> note(problems, () -> PolicyPackReader.read(YamlFile.of(settings.directory(), name))));
		YamlFile.names(settings.calendarDirectory())
			.forEach((name) -> note(problems,
					() -> CalendarReader.read(YamlFile.of(settings.calendarDirectory(), name))));
		if (problems.isEmpty()) {
			note(problems, () -> read(settings));
		}
		return problems;
	}

	private static void note(List<String> problems, Runnable reading) {
		try {
			reading.run();
		}
		catch (PolicyPackUnusable unusable) {
			problems.add(String.valueOf(unusable.getMessage()));
		}
	}

	private static PolicyPack chosen(Map<String, PolicyPack> packs, Path directory, String name) {
		PolicyPack pack = packs.get(name);
		return (pack != null) ? pack : PolicyPackReader.read(YamlFile.of(directory, name));
	}

	private static List<RuleCalendar> calendars(PolicySettings settings) {
		List<String> all = YamlFile.names(settings.calendarDirectory());
		Map<String, RuleCalendar> read = new LinkedHashMap<>();
		for (String name : all) {
			read.put(name, CalendarReader.read(YamlFile.of(settings.calendarDirectory(), name)));
		}
		Set<String> named = Set.copyOf(settings.calendars());
		for (String name : named) {
			read.computeIfAbsent(name,
					(missing) -> CalendarReader.read(YamlFile.of(settings.calendarDirectory(), missing)));
		}
		return read.values().stream().filter((calendar) -> named.isEmpty() || named.contains(calendar.name())).toList();
	}

}
