package org.aftersales.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The workbooks that nights published, table {@code published_workbook}.
 */
@Component
public class PublishedWorkbooks {

	private final JdbcClient jdbc;

	private final ReportSettings settings;

	PublishedWorkbooks(JdbcClient jdbc, ReportSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * The workbooks of that night in the order of their names.
	 */
	public List<PublishedWorkbook> of(Night night) {
		Path folder = this.settings.folderOf(night.businessDate().toString());
		return this.jdbc.sql("""
				select file_name, sha256 from published_workbook
				 where night_id = ? order by file_name collate "C\"""")
			.param(night.id())
			.query((row, index) -> new PublishedWorkbook(folder.resolve(row.getString("file_name")),
					row.getString("sha256")))
			.list();
	}

	/**
	 * Records digests by file name, in the caller's transaction; recording the same again
	 * changes nothing.
	 */
	void record(Night night, Map<String, String> digests) {
		digests.forEach((fileName, sha256) -> this.jdbc.sql("""
				insert into published_workbook (night_id, file_name, sha256) values (?, ?, ?)
				on conflict (night_id, file_name) do update set sha256 = excluded.sha256""")
			.params(night.id(), fileName, sha256)
			.update());
	}

	/**
	 * A workbook as published.
	 *
	 * @param path where it was put, by the settings of this process
	 * @param sha256 digest of its bytes, hexadecimal
	 */
	public record PublishedWorkbook(Path path, String sha256) {

	}

}
