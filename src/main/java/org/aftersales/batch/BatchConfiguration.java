package org.aftersales.batch;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Partitions run in threads of this process, unless the caller brings another workforce.
 */
@Configuration
class BatchConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Workforce workforce(BatchSettings settings) {
		return new Workforce() {
			@Override
			public int parts() {
				return settings.threads();
			}

			@Override
			public PartitionHandler handler(PartitionedStep step) {
				return new LocalPartitions(settings.threads(), step.partition());
			}
		};
	}

}
