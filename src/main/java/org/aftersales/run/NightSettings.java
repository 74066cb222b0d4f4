package org.aftersales.run;

import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a night consists of, {@code night} in {@code jobs/night.yml}.
 *
 * @param zone the shops' zone: where a business date begins and ends
 * @param jobs the jobs of a night in their order
 */
@ConfigurationProperties(prefix = "night", ignoreUnknownFields = false)
public record NightSettings(@DefaultValue("Asia/Shanghai") ZoneId zone, @DefaultValue( {
		"intake", "refunds", "shipments", "compensation", "reports" }) List<String> jobs){

	public NightSettings {
		if (jobs.isEmpty()) {
			throw new IllegalArgumentException("night.jobs is empty; name at least one job");
		}
		jobs = List.copyOf(jobs);
	}

}
