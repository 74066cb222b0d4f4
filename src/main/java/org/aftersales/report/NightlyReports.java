package org.aftersales.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.run.Causes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all workbooks and plain files of a business date from one snapshot of the
 * database and publishes them together, or none. Making them again from the same facts
 * gives the same bytes under the same names.
 * <p>
 * The first language of a business date has its folder and the plain files, which have no
 * language; the workbooks of any other language lie in a folder of its code below it, so
 * that they never replace what the night published.
 */
@Component
public class NightlyReports {

	private static final String SUMS = "SHA256SUMS";

	private final List<Workbook> workbooks;

	private final List<PlainFile> plainFiles;

	private final ReportSettings settings;

	private final PublishedWorkbooks published;

	private final Room room;

	private final RuleWords rules;

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	NightlyReports(ObjectProvider<Workbook> workbooks, ObjectProvider<PlainFile> plainFiles, ReportSettings settings,
			PublishedWorkbooks published, Room room, RuleWords rules, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.workbooks = workbooks.stream().sorted(Comparator.comparing(Workbook::fileName)).toList();
		this.plainFiles = plainFiles.stream().sorted(Comparator.comparing(PlainFile::fileName)).toList();
		this.settings = settings;
		this.published = published;
		this.room = room;
		this.rules = rules;
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * Publishes in the set language, without recording it, and returns the SHA-256 of
	 * each file by its name.
	 * @throws ControlTotalBroken if a check does not tie; no file is changed then
	 * @throws ReportsFolderUnusable if the files cannot be written; no file is changed
	 * then
	 */
	public Map<String, String> publish(BusinessDate date) {
		return publish(date, this.settings.language()).digests();
	}

	Publication publish(BusinessDate date, Language language) {
		Path ofDate = this.settings.folderOf(date.toString());
		boolean first = language.equals(languageOf(date));
		String prefix = first ? "" : language.code() + "/";
		Path target = ofDate.resolve(prefix);
		try {
			this.room.require(target, this.workbooks.stream().map((workbook) -> workbook.rowsToCome(date)).toList());
			try (PublicationFolder folder = PublicationFolder.open(this.settings.directory(), date.toString(),
					prefix)) {
				List<PublishedFile> files = new ArrayList<>();
				Labels labels = new Labels(language);
				this.snapshot.executeWithoutResult((status) -> print(new Press(date, labels, this.published, folder,
						Capacity.of(this.settings.rowsInWorkbook()), this.rules, Completeness.of(date, this.jdbc)),
						first, files, target));
				Publication publication = new Publication(date, language, ofDate, files);
				byte[] sums = sums(publication, prefix).getBytes(StandardCharsets.UTF_8);
				folder.prepare(SUMS, (out) -> out.write(sums));
				folder.publish();
				return publication;
			}
		}
		catch (IOException failed) {
			throw new ReportsFolderUnusable(target, failed);
		}
	}

	/**
	 * The language in which the files of that business date were published first; the set
	 * one if none was.
	 */
	Language languageOf(BusinessDate date) {
		return this.published.firstLanguage(date).orElse(this.settings.language());
	}

	/**
	 * How many files there are.
	 */
	int count() {
		return this.workbooks.size() + this.plainFiles.size();
	}

	private void print(Press press, boolean withPlainFiles, List<PublishedFile> files, Path target) {
		try {
			for (Workbook workbook : this.workbooks) {
				files.addAll(press.print(workbook));
			}
			for (PlainFile plain : withPlainFiles ? this.plainFiles : List.<PlainFile>of()) {
				files.add(press.print(plain));
			}
		}
		catch (IOException failed) {
			throw new ReportsFolderUnusable(target, failed);
		}
		catch (RuntimeException failed) {
			throw unwritten(failed).<RuntimeException>map((full) -> new ReportsFolderUnusable(target, full))
				.orElse(failed);
		}
	}

	/**
	 * What the disk said, if it was the disk: the writers of sheets wrap it, and a lost
	 * connection to the database has the like as its cause.
	 */
	private static Optional<IOException> unwritten(RuntimeException failed) {
		List<Throwable> causes = Causes.of(failed);
		return causes.stream()
			.filter(IOException.class::isInstance)
			.map(IOException.class::cast)
			.findFirst()
			.filter((full) -> causes.stream().noneMatch(SQLException.class::isInstance));
	}

	/**
	 * One line for each revision of each file in the folder, as {@code sha256sum -c}
	 * reads it.
	 */
	private String sums(Publication publication, String prefix) {
		Map<String, String> digests = new TreeMap<>(this.published.digests(publication.date(), publication.language()));
		digests.keySet().removeIf((name) -> !Files.exists(publication.folder().resolve(name)));
		digests.putAll(publication.digests());
		return digests.entrySet()
			.stream()
			.map((file) -> "%s  %s\n".formatted(file.getValue(), file.getKey().substring(prefix.length())))
			.collect(Collectors.joining());
	}

}
