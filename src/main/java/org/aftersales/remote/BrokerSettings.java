package org.aftersales.remote;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where partitions are sent for workers, {@code broker} in {@code jobs/night.yml}. It
 * decides nothing of what a night judges. No complaint repeats the address: it may hold a
 * password.
 *
 * @param url address of the broker; {@code RECON_BROKER_URL} wins
 * @param user who connects; {@code RECON_BROKER_USER} wins
 * @param passwordFile file whose first line is his password, unless
 * {@code RECON_BROKER_PASSWORD} holds it
 * @param queue name of the queue
 * @param parts parts of a job that are sent, 1 to 1000
 * @param patience so long may nothing move before the night does what nobody has taken
 * @param stalledAfter so long may a worker that has taken a part finish no chunk
 */
@ConfigurationProperties(prefix = "broker", ignoreUnknownFields = false)
public record BrokerSettings(@DefaultValue("") String url, @DefaultValue("") String user,
		@DefaultValue("") String passwordFile, @DefaultValue("aftersales.partitions") String queue,
		@DefaultValue("32") int parts, @DefaultValue("1m") Duration patience,
		@DefaultValue("10m") Duration stalledAfter) {

	public BrokerSettings {
		if (queue.isBlank()) {
			throw new IllegalArgumentException("broker.queue is empty; write the name of a queue");
		}
		if (parts < 1 || parts > 1000) {
			throw new IllegalArgumentException("broker.parts is %d; write a number from 1 to 1000".formatted(parts));
		}
		if (patience.compareTo(Duration.ofSeconds(1)) < 0 || stalledAfter.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException(
					"broker.patience and broker.stalled-after are lengths of time of a second or more, such as 1m");
		}
	}

	@Override
	public String toString() {
		return "BrokerSettings";
	}

}
