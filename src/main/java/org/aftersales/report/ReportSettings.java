package org.aftersales.report;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workbooks go and how, {@code report} in {@code jobs/night.yml}.
 *
 * @param directory folder that gets one folder for each business date
 * @param language language of the workbooks
 * @param rowsInWorkbook so many rows of a table does a workbook show at most; of a longer
 * one all rows stand in a detail file
 */
@ConfigurationProperties(prefix = "report", ignoreUnknownFields = false)
public record ReportSettings(@DefaultValue("reports/out") Path directory, @DefaultValue("en") Language language,
		@DefaultValue("10000") int rowsInWorkbook) {

	public ReportSettings {
		if (rowsInWorkbook < 1) {
			throw new IllegalArgumentException(
					"report.rows-in-workbook is %d; a sheet shows at least one row".formatted(rowsInWorkbook));
		}
	}

	Path folderOf(String businessDate) {
		return this.directory.resolve(businessDate);
	}

}
