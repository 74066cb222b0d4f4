package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.aftersales.DemoNight;
import org.aftersales.calendar.BusinessDate;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The workbooks of the demo's night in all languages: made once for all classes that look
 * at them.
 */
final class DemoReports {

	private static final Path FOLDER = Path.of("target", "demo-reports");

	private final BusinessDate date = DemoNight.judged().date();

	private final List<DemoWorkbook> workbooks;

	private DemoReports() {
		try (ConfigurableApplicationContext application = DemoNight.judged()
			.late()
			.application(Map.of("report.directory", FOLDER.toString()))) {
			FileSystemUtils.deleteRecursively(FOLDER);
			NightlyReports reports = application.getBean(NightlyReports.class);
			this.workbooks = Language.CODES.stream()
				.sorted()
				.map(Language::new)
				.flatMap((language) -> workbooks(reports.publish(this.date, language)))
				.toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * The one publication.
	 */
	static DemoReports published() {
		return Once.REPORTS;
	}

	BusinessDate date() {
		return this.date;
	}

	/**
	 * By language and name.
	 */
	List<DemoWorkbook> workbooks() {
		return this.workbooks;
	}

	private static Stream<DemoWorkbook> workbooks(Publication publication) {
		return publication.files()
			.stream()
			.filter((file) -> file.document().endsWith(".xlsx"))
			.map((file) -> new DemoWorkbook(publication.language(), file.document(), file.sha256(),
					publication.folder().resolve(file.fileName())))
			.sorted(Comparator.comparing(DemoWorkbook::name));
	}

	private static final class Once {

		private static final DemoReports REPORTS = new DemoReports();

	}

}
