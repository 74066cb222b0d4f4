package org.aftersales.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Night;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was published, tables {@code published_workbook} and {@code published_figure}:
 * every revision of every file with its digest, and the figures that it shows.
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
	 * The files of that night, every revision, in the order of their names.
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
	 * The language whose files lie in the folder of the business date itself, if any do.
	 */
	Optional<Language> firstLanguage(BusinessDate date) {
		return this.jdbc.sql("""
				select w.language from published_workbook w join night n on n.id = w.night_id
				 where n.business_date = ? and position('/' in w.file_name) = 0
				 order by w.language collate "C" limit 1""")
			.param(date.date())
			.query(String.class)
			.optional()
			.map(Language::new);
	}

	/**
	 * The last revision of that file, if there is one.
	 */
	Optional<Latest> latest(BusinessDate date, Language language, String document) {
		return this.jdbc.sql("""
				select w.revision, w.content_sha256 from published_workbook w join night n on n.id = w.night_id
				 where n.business_date = ? and w.language = ? and w.document = ?
				 order by w.revision desc, n.revision desc limit 1""")
			.params(date.date(), language.code(), document)
			.query((row, index) -> new Latest(row.getInt("revision"), row.getString("content_sha256")))
			.optional();
	}

	/**
	 * The figures of one revision by their key; none if they were not kept.
	 */
	Map<String, Optional<BigDecimal>> figures(BusinessDate date, Language language, String document, int revision) {
		Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
		this.jdbc.sql("""
				select figure, value from published_figure
				 where business_date = ? and language = ? and document = ? and revision = ?
				 order by figure collate "C\"""")
			.params(date.date(), language.code(), document, revision)
			.query((row) -> {
				figures.put(row.getString("figure"), Optional.ofNullable(row.getBigDecimal("value")));
			});
		return figures;
	}

	/**
	 * The digests of all revisions of all files of that date and language, by file name.
	 */
	Map<String, String> digests(BusinessDate date, Language language) {
		Map<String, String> digests = new LinkedHashMap<>();
		this.jdbc.sql("""
				select w.file_name, w.sha256 from published_workbook w join night n on n.id = w.night_id
				 where n.business_date = ? and w.language = ?
				 order by w.file_name collate "C", n.revision""").params(date.date(), language.code()).query((row) -> {
			digests.put(row.getString("file_name"), row.getString("sha256"));
		});
		return digests;
	}

	/**
	 * The size of all that was published for the last business date; zero if nothing was.
	 */
	long bytesOfLast() {
		return this.jdbc
			.sql("""
					select coalesce(sum(w.bytes), 0) from published_workbook w join night n on n.id = w.night_id
					 where n.business_date = (select max(business_date) from night where id in (select night_id from published_workbook))""")
			.query(Long.class)
			.single();
	}

	/**
	 * Records a publication in the caller's transaction; recording the same again changes
	 * nothing.
	 */
	void record(Night night, Publication publication) {
		for (PublishedFile file : publication.files()) {
			this.jdbc
				.sql("""
						insert into published_workbook (night_id, file_name, sha256, document, language, revision,
						                                content_sha256, bytes)
						values (?, ?, ?, ?, ?, ?, ?, ?)
						on conflict (night_id, file_name) do update
						   set sha256 = excluded.sha256, content_sha256 = excluded.content_sha256, bytes = excluded.bytes""")
				.params(night.id(), file.fileName(), file.sha256(), file.document(), publication.language().code(),
						file.revision(), file.contentSha256(), file.bytes())
				.update();
			file.figures().forEach((figure) -> record(publication, file, figure));
		}
	}

	private void record(Publication publication, PublishedFile file, Figure figure) {
		this.jdbc.sql("""
				insert into published_figure (business_date, language, document, revision, figure, value)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(publication.date().date())
			.param(publication.language().code())
			.param(file.document())
			.param(file.revision())
			.param(figure.key())
			.param(figure.value().orElse(null))
			.update();
	}

	/**
	 * A workbook as published.
	 *
	 * @param path where it was put, by the settings of this process
	 * @param sha256 digest of its bytes, hexadecimal
	 */
	public record PublishedWorkbook(Path path, String sha256) {

	}

	/**
	 * The last revision of a file.
	 *
	 * @param revision its number
	 * @param contentSha256 digest of its content, whatever a rerun changed
	 */
	record Latest(int revision, String contentSha256) {

	}

}
