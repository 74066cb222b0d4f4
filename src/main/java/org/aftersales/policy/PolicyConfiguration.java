package org.aftersales.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads and checks the chosen packs once, when the application starts.
 */
@Configuration
class PolicyConfiguration {

	@Bean
	PolicyPacks policyPacks(PolicySettings settings) {
		return PolicyPacks.read(settings);
	}

}
