package org.aftersales.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aftersales.console.ExitCode;
import org.aftersales.report.Publication;
import org.aftersales.report.PublishedFile;

/**
 * What writing workbooks again came to.
 *
 * @param publication what was published
 */
record ReportAnswer(Publication publication) {

	Map<String, Object> json() {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("businessDate", this.publication.date().toString());
		answer.put("language", this.publication.language().code());
		answer.put("exitCode", ExitCode.DONE.number());
		answer.put("changed", changed());
		answer.put("files", this.publication.files().stream().map(this::json).toList());
		return answer;
	}

	void print(PrintWriter out) {
		out.printf("Workbooks of %s (%s):%n%n", this.publication.date(), this.publication.language());
		for (PublishedFile file : this.publication.files()) {
			out.printf("%-10s %s%n", words(file) + ":", path(file));
		}
		out.println();
		out.println((changed() == 0) ? "Next: open " + path(this.publication.files().get(0))
				: "Next: open what is marked as changed; the sheet after Checks says which figures differ, and the files before stand beside.");
		out.flush();
	}

	private Map<String, Object> json(PublishedFile file) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("path", path(file).toString());
		object.put("revision", file.revision());
		object.put("state", words(file));
		object.put("sha256", file.sha256());
		return object;
	}

	private long changed() {
		return this.publication.files().stream().filter((file) -> file.news() == PublishedFile.News.CHANGED).count();
	}

	private Path path(PublishedFile file) {
		return this.publication.folder().resolve(file.fileName());
	}

	private static String words(PublishedFile file) {
		return switch (file.news()) {
			case FIRST -> "new";
			case SAME -> "as before";
			case CHANGED -> "changed";
		};
	}

}
