package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks for tests: filled by the test, finished and packed by the toolkit.
 */
final class WorkbookFiles {

	static final Labels LABELS = new Labels();

	private WorkbookFiles() {
	}

	/**
	 * A draft that shows every row, on sheets of that capacity.
	 */
	static WorkbookDraft draft(BusinessDate date, int rowsPerSheet) {
		return new WorkbookDraft("quality", date, LABELS, new Capacity(Integer.MAX_VALUE, rowsPerSheet),
				new DetailFiles("test.xlsx", (document, content) -> {
					throw new AssertionError("no detail file was expected, but " + document);
				}));
	}

	/**
	 * A summary with the least that is allowed.
	 */
	static Summary summary(BusinessDate date, String headline) {
		List<Trend.Point> points = new ArrayList<>();
		for (int back = 29; back >= 0; back--) {
			points.add(new Trend.Point(date.date().minusDays(back), 0, java.util.Optional.empty()));
		}
		return new Summary(headline, List.of(), new Trend("quality.trend", ColumnKind.RATE, points), List.of(),
				List.of());
	}

	/**
	 * Packs a finished draft into that folder.
	 */
	static Path pack(WorkbookDraft draft, Path folder) {
		try (PublicationFolder publication = PublicationFolder.open(folder, "", "")) {
			publication.prepareArchive("test.xlsx", draft::write);
			publication.publish();
			return folder.resolve("test.xlsx");
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * Reads it as a spreadsheet program would. Closing it leaves the file as it is: one
	 * that is opened by its name is written anew.
	 */
	static XSSFWorkbook open(Path file) {
		try {
			return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		catch (InvalidFormatException failed) {
			throw new IllegalStateException(file.toString(), failed);
		}
	}

}
