package org.aftersales.metric;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the figures for a collector go, {@code metrics} in {@code jobs/night.yml}.
 *
 * @param file the file; empty: {@code metrics/recon.prom} under {@code RECON_HOME}
 */
@ConfigurationProperties(prefix = "metrics", ignoreUnknownFields = false)
record MetricsSettings(@DefaultValue("") String file) {

	MetricsSettings {
		if (!file.isEmpty() && !file.endsWith(".prom")) {
			throw new IllegalArgumentException(
					"metrics.file is %s; its name must end in .prom, or no collector reads it".formatted(file));
		}
	}

}
