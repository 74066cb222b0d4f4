package org.aftersales.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which rules bind the shops, {@code policy} in {@code jobs/night.yml}.
 *
 * @param directory folder of the policy packs
 * @param packs names of the packs in use, by platform
 */
@ConfigurationProperties(prefix = "policy", ignoreUnknownFields = false)
public record PolicySettings(@DefaultValue("jobs/policies") Path directory,
		@DefaultValue Map<String, List<String>> packs) {

	public PolicySettings {
		packs = Map.copyOf(packs);
	}

}
