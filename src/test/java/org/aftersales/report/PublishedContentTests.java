package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedContentTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	@TempDir
	Path reports;

	@Test
	void everyPartIsValidAndEveryFormulaYieldsItsStoredValue() throws IOException {
		for (Path file : published(TwoMonths.facts(false))) {
			assertThat(SchemaGate.violations(file)).as(file.toString()).isEmpty();
			assertThat(formulasWithAnotherValue(file)).as(file.toString()).isEmpty();
		}
	}

	@Test
	void anEmptyNightGivesWholeWorkbooksThatSaySo() throws IOException {
		List<Path> files = published(new ShopFixture().shop("pdd-5", Platform.PINDUODUO, "x"));

		for (Path file : files) {
			assertThat(SchemaGate.violations(file)).as(file.toString()).isEmpty();
			assertThat(formulasWithAnotherValue(file)).as(file.toString()).isEmpty();
		}
		try (XSSFWorkbook quality = WorkbookFiles.open(files.get(0));
				XSSFWorkbook shipping = WorkbookFiles.open(files.get(1))) {
			assertThat(quality.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("No quality claim in the 30 days to 2022-08-15; 0 orders formed. Nothing to do.");
			assertThat(quality.getSheet("Detail").getRow(0).getCell(0).getStringCellValue())
				.contains("Nothing to list.");
			Row rate = quality.getSheet("Summary").getRow(7);
			assertThat(rate.getCell(0).getStringCellValue()).isEqualTo("Quality refund rate");
			assertThat(rate.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
			assertThat(rate.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
			assertThat(shipping.getSheet("Summary").getRow(4).getCell(0).getStringCellValue()).isEqualTo(
					"No shipping promise was broken in the 30 days to 2022-08-15 (late orders so far: 0). Nothing to do.");
		}
	}

	@Test
	void thePagesAreAlwaysInTheSameOrderAndTheSummaryIsOnePage() throws IOException {
		List<Path> files = published(TwoMonths.facts(false));

		try (XSSFWorkbook quality = WorkbookFiles.open(files.get(0));
				XSSFWorkbook shipping = WorkbookFiles.open(files.get(1))) {
			assertThat(quality).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Detail", "By shop", "By reason", "By goods", "Trend", "Definitions",
						"Checks");
			assertThat(shipping).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Detail", "By shop", "By rule", "Failed groups", "Trend", "Definitions",
						"Checks");
			assertThat(quality.getSheet("Summary").getPrintSetup().getFitHeight()).isEqualTo((short) 1);
			assertThat(quality.getActiveSheetIndex()).isZero();
			assertThat(quality.getProperties().getCoreProperties().getCreated()).isEqualTo(DATE.cutOff().toString());
		}
	}

	private List<Path> published(ShopFixture facts) {
		TestDatabase database = TestDatabase.fresh();
		facts.insert(JdbcClient.create(database.dataSource()));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(org.aftersales.AfterSales.class)
			.sources(ReportsJobTests.Reasons.class)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "report.directory=" + this.reports)
			.run()) {
			Map<String, String> digests = application.getBean(NightlyReports.class).publish(DATE);
			return digests.keySet()
				.stream()
				.map((name) -> this.reports.resolve("2022-08-15").resolve(name))
				.peek((file) -> assertThat(Files.exists(file)).isTrue())
				.toList();
		}
	}

	private static List<String> formulasWithAnotherValue(Path file) throws IOException {
		List<String> different = new ArrayList<>();
		try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			int formulas = 0;
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.FORMULA) {
							formulas++;
							String stored = (cell.getCachedFormulaResultType() == CellType.NUMERIC)
									? String.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue();
							CellValue computed = evaluator.evaluate(cell);
							String actual = (computed.getCellType() == CellType.NUMERIC)
									? String.valueOf(computed.getNumberValue()) : computed.getStringValue();
							if (!stored.equals(actual)) {
								different.add("%s!%s %s: stored %s, computed %s".formatted(sheet.getSheetName(),
										cell.getAddress(), cell.getCellFormula(), stored, actual));
							}
						}
					}
				}
			}
			assertThat(formulas).isGreaterThan(20);
		}
		return different;
	}

}
