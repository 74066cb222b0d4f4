package org.aftersales.question;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.console.ConfigurationUnusable;
import org.aftersales.console.NightFile;
import org.aftersales.console.Places;
import org.aftersales.console.Surroundings;
import org.aftersales.policy.PolicyPack;
import org.aftersales.policy.PolicyPackUnusable;
import org.aftersales.policy.PolicyPacks;
import org.aftersales.policy.PolicySettings;

/**
 * The rules as {@code jobs/night.yml} chooses them, read without Spring and without a
 * database.
 *
 * @param packs the packs
 * @param zone the shops' zone
 */
public record ChosenPacks(PolicyPacks packs, ZoneId zone) {

	/**
	 * Reads settings and packs.
	 * @throws ConfigurationUnusable if one of them is wrong
	 */
	static ChosenPacks read(Surroundings surroundings) {
		return of(NightFile.read(surroundings.places().settings()), surroundings.places());
	}

	/**
	 * Reads the packs that these settings choose.
	 * @throws ConfigurationUnusable if one of them is wrong
	 */
	public static ChosenPacks of(NightFile file, Places places) {
		try {
			return new ChosenPacks(PolicyPacks.read(settings(file, places)), file.night().zone());
		}
		catch (PolicyPackUnusable unusable) {
			throw new ConfigurationUnusable(String.valueOf(unusable.getMessage()));
		}
	}

	/**
	 * What the settings say about the rules, with the packs where they are kept.
	 */
	static PolicySettings settings(NightFile file, Places places) {
		return file.part("policy", PolicySettings.class, places.policy());
	}

	/**
	 * Codes of the platforms that have packs, and {@code law} if it has one.
	 */
	List<String> platforms() {
		return this.packs.all().stream().map(PolicyPack::platformCode).distinct().sorted().toList();
	}

	/**
	 * Named lengths of time that some rule looks at, such as {@code ship-promise}.
	 */
	Set<String> lengths() {
		return this.packs.all()
			.stream()
			.flatMap((pack) -> Stream.concat(pack.clocks().stream(), pack.windows().stream()))
			.flatMap((rule) -> rule.clock().durations().stream())
			.collect(Collectors.toSet());
	}

}
