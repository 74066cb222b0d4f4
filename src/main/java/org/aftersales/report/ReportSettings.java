package org.aftersales.report;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workbooks go and how, {@code report} in {@code jobs/night.yml}.
 *
 * @param directory folder that gets one folder for each business date
 * @param language language of the workbooks
 */
@ConfigurationProperties(prefix = "report", ignoreUnknownFields = false)
public record ReportSettings(@DefaultValue("reports/out") Path directory, @DefaultValue("en") Language language) {

	Path folderOf(String businessDate) {
		return this.directory.resolve(businessDate);
	}

}
