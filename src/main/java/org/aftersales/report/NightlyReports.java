package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.calendar.BusinessDate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all workbooks and plain files of a business date from one snapshot of the
 * database and publishes them together, or none. Making them again from the same facts
 * gives the same bytes.
 */
@Component
public class NightlyReports {

	private final List<Workbook> workbooks;

	private final List<PlainFile> plainFiles;

	private final Labels labels;

	private final ReportSettings settings;

	private final TransactionTemplate snapshot;

	NightlyReports(ObjectProvider<Workbook> workbooks, ObjectProvider<PlainFile> plainFiles, Labels labels,
			ReportSettings settings, PlatformTransactionManager transactions) {
		this.workbooks = workbooks.stream().sorted(Comparator.comparing(Workbook::fileName)).toList();
		this.plainFiles = plainFiles.stream().sorted(Comparator.comparing(PlainFile::fileName)).toList();
		this.labels = labels;
		this.settings = settings;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * Publishes and returns the SHA-256 of each file by its name.
	 * @throws ControlTotalBroken if a check does not tie; no file is changed then
	 * @throws ReportsFolderUnusable if the files cannot be written; no file is changed
	 * then
	 */
	public Map<String, String> publish(BusinessDate date) {
		Path target = this.settings.folderOf(date.toString());
		try (PublicationFolder folder = PublicationFolder.open(target)) {
			Map<String, String> digests = new TreeMap<>();
			this.snapshot.executeWithoutResult((status) -> {
				this.workbooks
					.forEach((workbook) -> digests.put(workbook.fileName(), prepare(workbook, date, folder, target)));
				this.plainFiles.forEach((file) -> digests.put(file.fileName(), prepare(file, date, folder, target)));
			});
			folder.publish();
			return digests;
		}
		catch (IOException failed) {
			throw new ReportsFolderUnusable(target, failed);
		}
	}

	/**
	 * How many files there are.
	 */
	int count() {
		return this.workbooks.size() + this.plainFiles.size();
	}

	private static String prepare(PlainFile file, BusinessDate date, PublicationFolder folder, Path target) {
		try {
			return folder.prepare(file, date);
		}
		catch (IOException failed) {
			throw new ReportsFolderUnusable(target, failed);
		}
	}

	private String prepare(Workbook workbook, BusinessDate date, PublicationFolder folder, Path target) {
		try (WorkbookDraft draft = new WorkbookDraft(workbook.key(), date, this.labels)) {
			Summary summary = workbook.fill(date, draft);
			refuseBroken(workbook, date, draft.broken());
			draft.finish(summary);
			return folder.prepare(workbook.fileName(), draft);
		}
		catch (IOException failed) {
			throw new ReportsFolderUnusable(target, failed);
		}
	}

	private void refuseBroken(Workbook workbook, BusinessDate date, List<Check> broken) {
		if (!broken.isEmpty()) {
			throw new ControlTotalBroken("%s of %s: ".formatted(workbook.fileName(), date) + broken.stream()
				.map((check) -> "%s (workbook %s, database %s)".formatted(this.labels.text(check.key()),
						check.workbook().value().map(Object::toString).orElse("nothing"), check.database()))
				.collect(Collectors.joining("; ")));
		}
	}

}
