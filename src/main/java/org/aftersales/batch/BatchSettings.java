package org.aftersales.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the steps work, {@code batch} in {@code jobs/night.yml}.
 *
 * @param chunkSize subjects per transaction, 1 to 10000; rows of files four times as many
 * @param partitions parts of a step that run at the same time, 1 to 16; 0: as many as the
 * machine has cores, but no more than 4
 * @param quarantineLimitPermille more newly quarantined subjects than this share of a
 * job, in thousandths, fail the night, 0 to 1000
 */
@ConfigurationProperties(prefix = "batch", ignoreUnknownFields = false)
public record BatchSettings(@DefaultValue("500") int chunkSize, @DefaultValue("0") int partitions,
		@DefaultValue("50") int quarantineLimitPermille) {

	static final int LARGEST_CHUNK = 10_000;

	private static final int MOST_BY_ITSELF = 4;

	public BatchSettings {
		if (chunkSize < 1 || chunkSize > LARGEST_CHUNK) {
			throw new IllegalArgumentException(
					"batch.chunk-size is %d; write a number from 1 to 10000".formatted(chunkSize));
		}
		if (partitions < 0 || partitions > 16) {
			throw new IllegalArgumentException(
					"batch.partitions is %d; write a number from 0 to 16".formatted(partitions));
		}
		if (quarantineLimitPermille < 0 || quarantineLimitPermille > 1000) {
			throw new IllegalArgumentException("batch.quarantine-limit-permille is %d; write a number from 0 to 1000"
				.formatted(quarantineLimitPermille));
		}
	}

	/**
	 * How many parts of a step run at the same time here, at least one.
	 */
	public int threads() {
		return (this.partitions > 0) ? this.partitions
				: Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors());
	}

}
