package org.aftersales.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.aftersales.calendar.BusinessDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A workbook that shows three rows of a table, and sheets of detail files that hold four.
 */
class DetailFilesTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private static final Column ORDER = Column.of("quality.detail.order", ColumnKind.ID);

	private static final Column REASON = Column.of("quality.detail.reason", ColumnKind.TEXT);

	private static final Column ASKED = Column.of("quality.detail.asked", ColumnKind.MONEY);

	private static final Column COUNTED = Column.of("quality.detail.counted", ColumnKind.FLAG);

	@TempDir
	Path folder;

	private final List<String> kept = new ArrayList<>();

	@Test
	void theTotalsCountTheRowsShownAndACellWithWhatStandsInTheDetailFileAlone() throws IOException {
		publish("en", 6, (table, draft) -> {
			// 1.10 + ... + 6.10 = 21.60, shown 1.10 + 2.10 + 3.10 = 6.30; even ones
			// 12.30, shown 2.10
			assertThat(table.count()).isEqualTo(Total.formula("COUNTA('Detail'!$A$4:$A$6)+'In detail files'!$D$5", 6));
			assertThat(table.sum(ASKED))
				.isEqualTo(Total.formula("SUM('Detail'!$C$4:$C$6)+'In detail files'!$D$6", new BigDecimal("21.60")));
			assertThat(table.sumWhere(ASKED, COUNTED)).isEqualTo(Total.formula(
					"SUMIFS('Detail'!$C$4:$C$6,'Detail'!$D$4:$D$6,1)+'In detail files'!$D$8", new BigDecimal("12.30")));
			draft.check("quality.check.claims", table.count(), 6);
			draft.check("quality.check.asked", table.sum(ASKED), new BigDecimal("21.60"));
		});

		assertThat(SchemaGate.violations(this.folder.resolve("test.xlsx"))).isEmpty();
		try (ReadWorkbook workbook = new ReadWorkbook(this.folder.resolve("test.xlsx"))) {
			assertThat(workbook.column("Detail", 0)).containsExactly("o1", "o2", "o3");
			assertThat(workbook.text("Detail", 0, 0))
				.startsWith("Detail\u00a0· First 3 of 6 rows; all of them: detail/test-detail.xlsx. ");
			assertThat(workbook.text("In detail files", 1, 0)).isEqualTo("✓ All 2 checks tie");
			assertThat(workbook.rows("In detail files").subList(1, 5)).containsExactly(
					"Detail|Rows|3.0|3.0|6.0|detail/test-detail.xlsx",
					"Detail|Sum of Asked back|6.3|15.3|21.6|detail/test-detail.xlsx",
					"Detail|Sum of Counted|1.0|2.0|3.0|detail/test-detail.xlsx",
					"Detail|Sum of Asked back where Counted is 1|2.1|10.2|12.3|detail/test-detail.xlsx");
		}
	}

	@Test
	void aSpreadsheetThatCalculatesAnewComesToTheSameNumbers() throws IOException {
		publish("en", 9, (table, draft) -> {
			draft.check("quality.check.claims", table.count(), 9);
			draft.check("quality.check.asked", table.sum(ASKED), new BigDecimal("45.90"));
			draft.check("quality.check.orders", table.sumWhere(ASKED, COUNTED), new BigDecimal("20.40"));
		});

		int formulas = 0;
		try (XSSFWorkbook workbook = WorkbookFiles.open(this.folder.resolve("test.xlsx"))) {
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.FORMULA) {
							formulas++;
							CellValue anew = evaluator.evaluate(cell);
							String shown = ReadWorkbook.value(cell);
							assertThat((anew.getCellType() == CellType.STRING) ? anew.getStringValue()
									: BigDecimal.valueOf(anew.getNumberValue())
										.setScale(6, java.math.RoundingMode.HALF_UP)
										.toString())
								.as("%s!%s = %s", sheet.getSheetName(), cell.getAddress(), cell.getCellFormula())
								.isEqualTo((anew.getCellType() == CellType.STRING) ? shown
										: new BigDecimal(shown).setScale(6, java.math.RoundingMode.HALF_UP).toString());
						}
					}
				}
			}
		}
		assertThat(formulas).isGreaterThan(15);
	}

	@Test
	void theDetailFileHasAllRowsFromTheFirstOnSheetsThatContinue() throws IOException {
		publish("en", 9, (table, draft) -> assertThat(table.count().value()).contains(new BigDecimal("9")));

		Path detail = this.folder.resolve("detail/test-detail.xlsx");
		assertThat(SchemaGate.violations(detail)).isEmpty();
		try (XSSFWorkbook workbook = WorkbookFiles.open(detail)) {
			assertThat(workbook).extracting(Sheet::getSheetName)
				.containsExactly("About", "Detail", "Detail 2", "Detail 3");
			assertThat(firsts(workbook, "Detail")).containsExactly("Order no.", "o1", "o2", "o3", "o4");
			assertThat(firsts(workbook, "Detail 2")).containsExactly("Order no.", "o5", "o6", "o7", "o8");
			assertThat(firsts(workbook, "Detail 3")).containsExactly("Order no.", "o9");
			XSSFSheet last = workbook.getSheet("Detail 3");
			assertThat(last.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(last.getTables()).singleElement().satisfies((table) -> {
				assertThat(table.getArea().formatAsString()).isEqualTo("A1:D2");
				assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
			});
			assertThat(last.getRow(1).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(last.getRow(1).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(last.getHeader().getLeft()).isEqualTo("Detail · all rows for test.xlsx · 2022-08-15");
			assertThat(firsts(workbook, "About")).startsWith("Detail · all rows for test.xlsx · 2022-08-15")
				.contains("Rows: 9. Sheets: 3.", "Order no.", "Asked back",
						"With characters that a workbook cannot hold, shown as a replacement mark");
			assertThat(workbook.getProperties().getCoreProperties().getSubject()).isEqualTo("2022-08-15");
		}
	}

	@Test
	void aTableThatJustFitsHasNoDetailFileAndTheSheetAboutThemDoesNotExist() throws IOException {
		publish("en", 3,
				(table, draft) -> assertThat(table.count()).isEqualTo(Total.formula("COUNTA('Detail'!$A$4:$A$6)", 3)));

		assertThat(this.kept).isEmpty();
		try (XSSFWorkbook workbook = WorkbookFiles.open(this.folder.resolve("test.xlsx"))) {
			assertThat(workbook.getSheet("In detail files")).isNull();
			assertThat(workbook.getSheet("Detail").getRow(0).getCell(0).getStringCellValue()).doesNotContain("First");
		}
	}

	@Test
	void aWorkbookThatIsWrittenOnceMoreFindsTheDetailFileOfTheFirstTime() throws IOException {
		try (PublicationFolder publication = PublicationFolder.open(this.folder, "", "")) {
			DetailFiles files = files(publication);
			for (int time = 1; time <= 2; time++) {
				try (WorkbookDraft draft = draft("en", files)) {
					TableSheet table = filled(draft, 6);
					assertThat(table.sum(ASKED).value()).contains(new BigDecimal("21.60"));
				}
			}

			assertThat(this.kept).containsExactly("detail/test-detail.xlsx");
		}
	}

	@Test
	void aLinkToARowThatIsNotShownLeadsToTheSheetThatSaysWhereItIs() throws IOException {
		try (PublicationFolder publication = PublicationFolder.open(this.folder, "", "");
				WorkbookDraft draft = draft("en", files(publication))) {
			assertThat(filled(draft, 3).place()).isEqualTo("'Detail'!A6");
		}
		try (PublicationFolder publication = PublicationFolder.open(this.folder, "", "");
				WorkbookDraft draft = draft("en", files(publication))) {
			assertThat(filled(draft, 4).place()).isEqualTo("'In detail files'!A1");
		}
	}

	@Test
	void aRowAfterATotalIsRefused() throws IOException {
		try (PublicationFolder publication = PublicationFolder.open(this.folder, "", "");
				WorkbookDraft draft = draft("en", files(publication))) {
			TableSheet table = filled(draft, 4);
			table.count();

			assertThatThrownBy(() -> table.row("o5", "x", BigDecimal.ONE, true))
				.hasMessage("quality.detail gets no more rows: a total of it was asked, or the next table opened");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "es" })
	void bothFilesAreInTheLanguageOfTheWorkbook(String language) throws IOException {
		publish(language, 6, (table, draft) -> {
		});

		Labels labels = new Labels(new Language(language));
		assertThat(SchemaGate.violations(this.folder.resolve("detail/test-detail.xlsx"))).isEmpty();
		try (XSSFWorkbook workbook = WorkbookFiles.open(this.folder.resolve("test.xlsx"));
				XSSFWorkbook detail = WorkbookFiles.open(this.folder.resolve("detail/test-detail.xlsx"))) {
			assertThat(workbook.getSheet(labels.text("sheet.beyond"))).isNotNull();
			assertThat(detail).extracting(Sheet::getSheetName)
				.first()
				.isEqualTo(labels.text("beyond.about"))
				.isNotEqualTo("About");
		}
	}

	private void publish(String language, int rows, Asking asking) throws IOException {
		try (PublicationFolder publication = PublicationFolder.open(this.folder, "", "");
				WorkbookDraft draft = draft(language, files(publication))) {
			asking.ask(filled(draft, rows), draft);
			draft.finish(WorkbookFiles.summary(DATE, "x"));
			publication.prepareArchive("test.xlsx", draft::write);
			publication.publish();
		}
	}

	private static TableSheet filled(WorkbookDraft draft, int rows) {
		TableSheet table = draft.table("quality.detail", ORDER, REASON, ASKED, COUNTED);
		for (int row = 1; row <= rows; row++) {
			table.row("o" + row, "=" + row, new BigDecimal(row + ".10"), row % 2 == 0);
		}
		return table;
	}

	private static WorkbookDraft draft(String language, DetailFiles files) {
		return new WorkbookDraft("quality", DATE, new Labels(new Language(language)), new Capacity(3, 4), files);
	}

	private DetailFiles files(PublicationFolder publication) {
		return new DetailFiles("test.xlsx", (document, content) -> {
			this.kept.add(document);
			String sha256 = publication.prepareArchive(document, content);
			return new PublishedFile(document, document, 0, sha256, sha256, 0, List.of(), PublishedFile.News.FIRST);
		});
	}

	private static List<String> firsts(XSSFWorkbook workbook, String sheet) {
		List<String> firsts = new ArrayList<>();
		workbook.getSheet(sheet)
			.forEach((row) -> Optional.ofNullable(row.getCell(0)).map(ReadWorkbook::value).ifPresent(firsts::add));
		return firsts;
	}

	@FunctionalInterface
	private interface Asking {

		void ask(TableSheet table, WorkbookDraft draft);

	}

}
