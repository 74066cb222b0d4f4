package org.aftersales.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rules bind the shops, {@code policy} in {@code jobs/night.yml}.
 *
 * @param directory folder of the policy packs; the calendars are in the folder
 * {@code calendars} beside it
 * @param packs names of the packs in use, by platform, or by {@code law}
 * @param calendars names of the calendars in use; empty: all in the folder
 * @param alternatives named readings that are chosen where a pack has them
 */
@ConfigurationProperties(prefix = "policy", ignoreUnknownFields = false)
public record PolicySettings(@DefaultValue("jobs/policies") Path directory,
		@DefaultValue Map<String, List<String>> packs, @DefaultValue List<String> calendars,
		@DefaultValue List<String> alternatives) {

	@ConstructorBinding
	public PolicySettings {
		packs = Map.copyOf(packs);
		calendars = List.copyOf(calendars);
		alternatives = List.copyOf(alternatives);
	}

	/**
	 * These packs with all calendars and no named reading.
	 */
	public PolicySettings(Path directory, Map<String, List<String>> packs) {
		this(directory, packs, List.of(), List.of());
	}

	/**
	 * The folder of the calendars.
	 */
	public Path calendarDirectory() {
		return this.directory.resolveSibling("calendars");
	}

}
