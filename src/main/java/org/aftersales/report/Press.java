package org.aftersales.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.aftersales.batch.ControlTotalBroken;
import org.aftersales.calendar.BusinessDate;

/**
 * Makes the files of one publication, each as the revision that its content is: what was
 * published before with the same content keeps its name and bytes, anything else gets the
 * next number. The record in the database decides, not what lies in the folder: a file
 * that a killed attempt moved into place but never recorded is simply written again.
 */
final class Press {

	private final BusinessDate date;

	private final Labels labels;

	private final PublishedWorkbooks published;

	private final PublicationFolder folder;

	private final Capacity capacity;

	private final RuleWords rules;

	private final Completeness completeness;

	Press(BusinessDate date, Labels labels, PublishedWorkbooks published, PublicationFolder folder, Capacity capacity,
			RuleWords rules, Completeness completeness) {
		this.rules = rules;
		this.completeness = completeness;
		this.capacity = capacity;
		this.date = date;
		this.labels = labels;
		this.published = published;
		this.folder = folder;
	}

	/**
	 * The workbook, then its detail files.
	 */
	List<PublishedFile> print(Workbook workbook) throws IOException {
		String document = workbook.fileName();
		DetailFiles details = new DetailFiles(document, this::print);
		List<PublishedFile> files = new ArrayList<>();
		Printed plain = printed(workbook, document, details, Optional.empty());
		Standing standing = standing(document, plain.sha256());
		if (standing.revision() == 0) {
			files.add(file(document, standing, plain.sha256(), plain.sha256(), plain.figures()));
		}
		else {
			this.folder.discard(document);
			Rerun rerun = new Rerun(standing.revision(), RevisionName.of(document, standing.revision() - 1),
					this.published.figures(this.date, this.labels.language(), document, standing.revision() - 1));
			Printed revised = printed(workbook, RevisionName.of(document, standing.revision()), details,
					Optional.of(rerun));
			files.add(file(document, standing, revised.sha256(), plain.sha256(), plain.figures()));
		}
		files.addAll(details.files());
		return files;
	}

	PublishedFile print(PlainFile plain) throws IOException {
		String document = plain.fileName();
		return kept(document, this.folder.prepare(document, (out) -> plain.write(this.date, out)));
	}

	/**
	 * A file whose name follows from its content alone.
	 */
	private PublishedFile print(String document, Content workbook) throws IOException {
		return kept(document, this.folder.prepareArchive(document, workbook));
	}

	private PublishedFile kept(String document, String sha256) throws IOException {
		Standing standing = standing(document, sha256);
		this.folder.rename(document, RevisionName.of(document, standing.revision()));
		return file(document, standing, sha256, sha256, List.of());
	}

	private Standing standing(String document, String contentSha256) {
		return this.published.latest(this.date, this.labels.language(), document)
			.map((latest) -> latest.contentSha256().equals(contentSha256)
					? new Standing(latest.revision(), PublishedFile.News.SAME)
					: new Standing(latest.revision() + 1, PublishedFile.News.CHANGED))
			.orElse(new Standing(0, PublishedFile.News.FIRST));
	}

	private PublishedFile file(String document, Standing standing, String sha256, String contentSha256,
			List<Figure> figures) throws IOException {
		String name = RevisionName.of(document, standing.revision());
		return new PublishedFile(document, this.folder.prefix() + name, standing.revision(), sha256, contentSha256,
				this.folder.bytesOf(name), figures, standing.news());
	}

	private Printed printed(Workbook workbook, String fileName, DetailFiles details, Optional<Rerun> rerun)
			throws IOException {
		try (WorkbookDraft draft = new WorkbookDraft(workbook.key(), this.date, this.labels, this.capacity, details,
				this.rules, this.completeness.whose(this.labels),
				this.completeness.lines(workbook.restsOn(), this.labels))) {
			Summary summary = workbook.fill(this.date, draft);
			refuseBroken(workbook, draft.broken());
			draft.finish(summary, rerun);
			return new Printed(this.folder.prepareArchive(fileName, draft::write), draft.figures(summary));
		}
	}

	private void refuseBroken(Workbook workbook, List<Check> broken) {
		if (!broken.isEmpty()) {
			throw new ControlTotalBroken("%s of %s: ".formatted(workbook.fileName(), this.date) + broken.stream()
				.map((check) -> "%s (workbook %s, database %s)".formatted(this.labels.text(check.key()),
						check.workbook().value().map(Object::toString).orElse("nothing"), check.database()))
				.collect(Collectors.joining("; ")));
		}
	}

	/**
	 * A workbook as it was written beside its place.
	 */
	private record Printed(String sha256, List<Figure> figures) {

	}

	/**
	 * Which revision a content is, and whether that is news.
	 */
	private record Standing(int revision, PublishedFile.News news) {

	}

}
