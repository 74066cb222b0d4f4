package org.aftersales.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the steps work, {@code batch} in {@code jobs/night.yml}.
 *
 * @param chunkSize subjects per transaction, 1 to 10000
 * @param quarantineLimitPermille more newly quarantined subjects than this share of a
 * job, in thousandths, fail the night, 0 to 1000
 */
@ConfigurationProperties(prefix = "batch", ignoreUnknownFields = false)
public record BatchSettings(@DefaultValue("500") int chunkSize, @DefaultValue("50") int quarantineLimitPermille) {

	public BatchSettings {
		if (chunkSize < 1 || chunkSize > 10_000) {
			throw new IllegalArgumentException(
					"batch.chunk-size is %d; write a number from 1 to 10000".formatted(chunkSize));
		}
		if (quarantineLimitPermille < 0 || quarantineLimitPermille > 1000) {
			throw new IllegalArgumentException("batch.quarantine-limit-permille is %d; write a number from 0 to 1000"
				.formatted(quarantineLimitPermille));
		}
	}

}
