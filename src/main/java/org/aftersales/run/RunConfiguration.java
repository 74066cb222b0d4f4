package org.aftersales.run;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock of the machine and a progress that shows nothing, unless the caller brings
 * better ones.
 */
@Configuration
class RunConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	NightProgress nightProgress() {
		return NightProgress.silent();
	}

}
