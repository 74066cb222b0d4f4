package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * {@code reports/sample} holds what {@code recon night --demo} publishes, byte for byte,
 * in every language.
 */
class ReportsSampleTests {

	static final Path SAMPLES = Path.of("reports", "sample");

	static Stream<DemoWorkbook> workbooks() {
		return DemoReports.published().workbooks().stream();
	}

	@ParameterizedTest
	@MethodSource("workbooks")
	void theSampleIsWhatTheDemosNightPublishes(DemoWorkbook workbook) throws IOException {
		Path sample = SAMPLES.resolve(workbook.name() + ".xlsx");

		assertThat(Digests.sha256(workbook.file())).as("a test has altered %s", workbook.file())
			.isEqualTo(workbook.sha256());
		MadeFiles.hold(sample, Files.readAllBytes(workbook.file()), () -> firstDifference(sample, workbook.file()));
	}

	@Test
	void nothingElseLiesAmongTheSamples() throws IOException {
		assumeThat(MadeFiles.areWritten()).as("the samples are being written").isFalse();
		List<Path> expected = workbooks()
			.flatMap(
					(workbook) -> Stream.of(".xlsx", ".png").map((ending) -> SAMPLES.resolve(workbook.name() + ending)))
			.toList();

		try (Stream<Path> files = Files.walk(SAMPLES).filter(Files::isRegularFile)) {
			assertThat(files.filter((file) -> !file.equals(SummaryPictures.RECORD)))
				.as("files of %s; remove what is too much, and write what is missing: %s (pictures need soffice, pdftoppm"
						+ " and pdftotext)", SAMPLES, MadeFiles.COMMAND)
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	/**
	 * Needs no LibreOffice: a picture is recorded with the words and numbers that it
	 * shows.
	 */
	@ParameterizedTest
	@MethodSource("workbooks")
	void thePictureShowsTheSummaryOfTheSample(DemoWorkbook workbook) throws IOException {
		assumeThat(MadeFiles.areWritten()).as("the pictures are being written").isFalse();
		assertThat(SummaryPictures.recorded(workbook))
			.as("summary that %s.png shows; write the pictures anew where LibreOffice is installed: %s",
					SAMPLES.resolve(workbook.name()), MadeFiles.COMMAND)
			.isEqualTo(SummaryPictures.shown(workbook));
	}

	@Test
	void theFileSaysWhatItIsAboutAndByWhichRules() throws IOException {
		try (XSSFWorkbook shipping = WorkbookFiles.open(SAMPLES.resolve("en/shipping-penalties.xlsx"))) {
			CoreProperties core = shipping.getProperties().getCoreProperties();
			assertThat(core.getTitle()).isEqualTo("Shipping penalties · 9 shops · 2026-06-15");
			assertThat(core.getSubject()).isEqualTo("2026-06-15");
			assertThat(core.getKeywords()).isEqualTo("cny-2026; douyin-2026; jd-2025; law; pdd-2025; pdd-seed;"
					+ " taobao-2012; taobao-2020; taobao-2026; tmall-2026");
		}
	}

	private static String firstDifference(Path sample, Path made) {
		if (!Files.exists(sample)) {
			return "there is none";
		}
		try (XSSFWorkbook before = WorkbookFiles.open(sample); XSSFWorkbook now = WorkbookFiles.open(made)) {
			for (Sheet sheet : now) {
				if (before.getSheet(sheet.getSheetName()) == null) {
					return "no sheet " + sheet.getSheetName();
				}
				for (Row row : sheet) {
					for (Cell cell : row) {
						String was = at(before.getSheet(sheet.getSheetName()), cell);
						if (!was.equals(ReadWorkbook.value(cell))) {
							return "%s!%s shows '%s' and should show '%s'".formatted(sheet.getSheetName(),
									cell.getAddress(), was, ReadWorkbook.value(cell));
						}
					}
				}
			}
			return "no cell that is now there differs: form, properties, or cells that are gone";
		}
		catch (IOException failed) {
			return failed.toString();
		}
	}

	private static String at(Sheet sheet, Cell cell) {
		Row row = sheet.getRow(cell.getRowIndex());
		return (row == null) ? "" : ReadWorkbook.value(row.getCell(cell.getColumnIndex()));
	}

}
