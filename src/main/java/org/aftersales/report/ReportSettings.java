package org.aftersales.report;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workbooks go, {@code report} in {@code jobs/night.yml}.
 *
 * @param directory folder that gets one folder for each business date
 */
@ConfigurationProperties(prefix = "report", ignoreUnknownFields = false)
public record ReportSettings(@DefaultValue("reports/out") Path directory) {

	Path folderOf(String businessDate) {
		return this.directory.resolve(businessDate);
	}

}
