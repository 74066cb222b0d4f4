package org.aftersales.run;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a night consists of, {@code night} in {@code jobs/night.yml}.
 *
 * @param zone the shops' zone: where a business date begins and ends
 * @param jobs the jobs of a night in their order
 * @param lockPatience how long a statement waits for rows that others hold, at least a
 * millisecond
 */
@ConfigurationProperties(prefix = "night", ignoreUnknownFields = false)
public record NightSettings(@DefaultValue("Asia/Shanghai") ZoneId zone, @DefaultValue( {
		"intake", "refunds", "shipments", "compensation", "reports" }) List<String> jobs,
		@DefaultValue("5m") Duration lockPatience){

	public NightSettings {
		if (jobs.isEmpty()) {
			throw new IllegalArgumentException("night.jobs is empty; name at least one job");
		}
		if (lockPatience.toMillis() < 1) {
			throw new IllegalArgumentException(
					"night.lock-patience is %s; write a length of time such as 5m".formatted(lockPatience));
		}
		jobs = List.copyOf(jobs);
	}

}
