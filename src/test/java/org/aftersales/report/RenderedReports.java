package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * The workbooks of the demo's night as LibreOffice opens, calculates and prints them.
 */
final class RenderedReports {

	private final Path work;

	private final LibreOffice office;

	RenderedReports(Path work, List<DemoWorkbook> workbooks) {
		this.work = work;
		this.office = new LibreOffice(work);
		try {
			FileSystemUtils.deleteRecursively(work);
			Files.createDirectories(work);
			for (DemoWorkbook workbook : workbooks) {
				Files.copy(workbook.file(), copy(workbook));
			}
			this.office.open(workbooks.stream().map(this::copy).toList());
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The text of each printed page. */
	List<String> pages(DemoWorkbook workbook) {
		return this.office.pages(copy(workbook));
	}

	/** The printed summary. */
	Picture summary(DemoWorkbook workbook) throws IOException {
		return Picture.read(this.office.firstPage(copy(workbook)));
	}

	/** What draws the summaries on this machine. */
	String renderer(List<DemoWorkbook> workbooks) {
		return this.office.renderer(workbooks.stream().map(this::copy).toList());
	}

	/** Formulas whose value, as it was stored, LibreOffice does not find. */
	List<String> wrongValues(DemoWorkbook workbook) throws IOException {
		List<String> wrong = new ArrayList<>();
		try (ReadWorkbook stored = new ReadWorkbook(workbook.file());
				ReadWorkbook calculated = new ReadWorkbook(this.office.calculated(copy(workbook)))) {
			for (FormulaCell formula : FormulaCell.all(stored)) {
				if (!formula.hasValueOf(calculated)) {
					wrong.add("%s %s: LibreOffice calculates %s".formatted(workbook, formula,
							formula.valueIn(calculated)));
				}
			}
		}
		return wrong;
	}

	private Path copy(DemoWorkbook workbook) {
		return this.work.resolve(workbook.name().replace('/', '.') + ".xlsx");
	}

}
