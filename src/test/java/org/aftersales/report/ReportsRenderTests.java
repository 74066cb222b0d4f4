package org.aftersales.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Every workbook of the demo in every language, opened, calculated and printed by
 * LibreOffice. Skipped where the machine has none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsRenderTests {

	/** Share of pixels that may differ between two drawings by the same programs. */
	private static final double TOLERANCE = 0.005;

	private static final int LARGEST_PICTURE = 150_000;

	/**
	 * What a spreadsheet shows for a number without room and for a formula that fails.
	 */
	private static final Pattern UNREADABLE = Pattern
		.compile("###|Err:|#NAME\\?|#REF!|#DIV/0!|#VALUE!|#NUM!|#NULL!|#N/A|#WERT!");

	private final List<DemoWorkbook> workbooks = new ArrayList<>();

	private RenderedReports rendered;

	@BeforeAll
	void open() {
		assumeThat(LibreOffice.missing())
			.as("programs of LibreOffice and poppler-utils that are not installed here, so nobody has looked at the workbooks")
			.isEmpty();
		this.workbooks.addAll(DemoReports.published().workbooks());
		this.rendered = new RenderedReports(Path.of("target", "rendered-reports"), this.workbooks);
	}

	@Test
	void theSummaryIsExactlyOnePrintedPage() {
		assertThat(this.workbooks).hasSize(DemoReports.published().workbooks().size()).allSatisfy((workbook) -> {
			List<String> pages = this.rendered.pages(workbook);
			String summary = workbook.labels().text("sheet.summary") + " · ";

			assertThat(pages.get(0)).contains(summary + "1 / ");
			assertThat(pages.stream().skip(1)).noneMatch((page) -> page.contains(summary));
		});
	}

	@Test
	void noPrintedPageShowsAnErrorOrANumberWithoutRoom() {
		assertThat(this.workbooks).allSatisfy((workbook) -> assertThat(this.rendered.pages(workbook))
			.allSatisfy((page) -> assertThat(page).doesNotContainPattern(UNREADABLE)));
	}

	@Test
	void everyFormulaHasTheValueThatLibreOfficeCalculates() {
		assertThat(this.workbooks).allSatisfy((workbook) -> assertThat(this.rendered.wrongValues(workbook)).isEmpty());
	}

	/**
	 * The gate itself: without a new calculation every wrong value would pass.
	 */
	@Test
	void aWrongValueAndAnErrorAreFound(@TempDir Path folder) throws IOException {
		DemoWorkbook wrong = new DemoWorkbook(Language.ENGLISH, "wrong.xlsx", "", folder.resolve("wrong.xlsx"));
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(wrong.file())) {
			XSSFCell sum = workbook.createSheet("Summary").createRow(0).createCell(0);
			sum.setCellFormula("1+1");
			sum.setCellValue(3);
			XSSFCell error = workbook.getSheet("Summary").createRow(1).createCell(0);
			error.setCellFormula("1/0");
			error.setCellValue(1);
			workbook.write(out);
		}

		RenderedReports opened = new RenderedReports(folder.resolve("rendered"), List.of(wrong));

		assertThat(opened.wrongValues(wrong)).hasSize(2);
		assertThat(opened.pages(wrong).get(0)).containsPattern(UNREADABLE);
	}

	@Test
	void thePicturesOfTheSummariesAreThoseAmongTheSamples() throws IOException {
		String renderer = this.rendered.renderer(this.workbooks);
		if (MadeFiles.areWritten()) {
			for (DemoWorkbook workbook : this.workbooks) {
				Files.createDirectories(picture(workbook).getParent());
				Files.write(picture(workbook), this.rendered.summary(workbook).inFewColours());
			}
			SummaryPictures.record(renderer, this.workbooks);
		}
		List<String> different = new ArrayList<>();
		for (DemoWorkbook workbook : this.workbooks) {
			assertThat(picture(workbook)).as("written by %s", MadeFiles.COMMAND).exists();
			double share = this.rendered.summary(workbook).differing(Picture.read(picture(workbook)));
			if (share > TOLERANCE) {
				different
					.add(String.format(Locale.ROOT, "%s.png: %.2f %% of the pixels differ", workbook, share * 100));
			}
		}

		// Other fonts draw another picture of the same page: that is no fault of the
		// page.
		assumeThat(different.isEmpty() || renderer.equals(SummaryPictures.drawnBy())
				|| Boolean.getBoolean("reports.pictures.strict"))
			.as("%s; drawn there by %s, here by %s (-Dreports.pictures.strict=true makes it a failure)", different,
					SummaryPictures.drawnBy(), renderer)
			.isTrue();
		assertThat(different).as("pictures of the summaries; look at them and write them anew: %s", MadeFiles.COMMAND)
			.isEmpty();
	}

	@Test
	void noPictureIsLarge() throws IOException {
		try (Stream<Path> pictures = Files.walk(ReportsSampleTests.SAMPLES)) {
			assertThat(pictures.filter((file) -> file.toString().endsWith(".png"))).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.size(file)).isLessThan(LARGEST_PICTURE));
		}
	}

	private static Path picture(DemoWorkbook workbook) {
		return ReportsSampleTests.SAMPLES.resolve(workbook.name() + ".png");
	}

}
