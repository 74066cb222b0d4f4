package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedContentTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	/** What stands for a dash, where there is no figure. */
	/** Row of the first key figure, below headline and news. */
	private static final int FIRST_KPI = 8;

	private static final double NONE = Double.NaN;

	@TempDir
	Path reports;

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en", "es" })
	void everyPartIsValidAndEveryFormulaYieldsItsStoredValue(String language) throws IOException {
		for (Path file : published(TwoMonths.facts(false), language)) {
			assertThat(SchemaGate.violations(file)).as(file.toString()).isEmpty();
			assertThat(formulasWithAnotherValue(file)).as(file.toString()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en", "es" })
	void noColumnIsTooNarrowForItsTitleAndNoTitleStandsTwiceInATable(String language) throws IOException {
		int titles = 0;
		for (Path file : published(TwoMonths.facts(false), language)) {
			try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
				for (XSSFTable table : tables(workbook)) {
					Row header = table.getXSSFSheet().getRow(table.getStartRowIndex());
					assertThat(table.getCTTable().getTableColumns().getTableColumnList())
						.extracting((column) -> column.getName().toLowerCase(Locale.ROOT))
						.doesNotHaveDuplicates();
					for (Cell title : header) {
						titles++;
						// Two characters are for the button of the filter.
						int width = title.getSheet().getColumnWidth(title.getColumnIndex()) / 256 - 2;
						String words = title.getStringCellValue();
						String place = "%s %s %s: %s".formatted(file.getFileName(), title.getSheet().getSheetName(),
								title.getAddress(), words);
						assertThat(TextWidth.ofLongestWord(words)).as(place).isLessThanOrEqualTo(width);
						assertThat(header.getHeightInPoints()).as(place)
							.isGreaterThanOrEqualTo(14f * TextWidth.lines(words, width));
						assertThat(TextWidth.lines(words, width)).as(place).isLessThanOrEqualTo(3);
					}
				}
				assertThat(headersTooNarrow(workbook.getSheetAt(0))).as(file.toString()).isEmpty();
			}
		}
		assertThat(titles).isGreaterThan(100);
	}

	@Test
	void anotherLanguageChangesWordsAloneAndNoPaymentFile() throws IOException {
		List<Path> spanish = published(TwoMonths.facts(false), "es");

		try (XSSFWorkbook quality = WorkbookFiles.open(spanish.get(3))) {
			assertThat(quality).extracting(Sheet::getSheetName)
				.containsExactly("Resumen", "Pendientes", "Detalle", "Por tienda", "Por plataforma", "Por definición",
						"Por motivo", "Por categoría", "Artículos por categoría", "Por artículo", "Por SKU",
						"Motivo cambiado", "Portes de devolución", "Reembolsos", "Tendencia", "Definiciones",
						"Controles");
			assertThat(quality.getSheet("Detalle").getRow(1).getCell(0).getStringCellValue())
				.isEqualTo("✓ Los 30 controles cuadran");
		}
		assertThat(Files.readString(spanish.get(0).resolveSibling("payments-seller.csv"))).contains("entitlement_id");
		List<List<Double>> spanishFigures = figuresOf(spanish.get(3));
		Map<String, String> spanishPayments = payments(spanish.get(0).getParent());

		List<Path> english = published(TwoMonths.facts(false));

		assertThat(figuresOf(english.get(3))).isEqualTo(spanishFigures);
		assertThat(payments(english.get(0).getParent())).hasSize(4).isEqualTo(spanishPayments);
	}

	@Test
	void anEmptyNightGivesWholeWorkbooksThatSaySo() throws IOException {
		List<Path> files = published(new ShopFixture().shop("pdd-5", Platform.PINDUODUO, "x"));

		for (Path file : files) {
			assertThat(SchemaGate.violations(file)).as(file.toString()).isEmpty();
			assertThat(formulasWithAnotherValue(file)).as(file.toString()).isEmpty();
		}
		try (XSSFWorkbook owed = WorkbookFiles.open(files.get(0));
				XSSFWorkbook quality = WorkbookFiles.open(files.get(3));
				XSSFWorkbook night = WorkbookFiles.open(files.get(2));
				XSSFWorkbook ahead = WorkbookFiles.open(files.get(1));
				XSSFWorkbook shipping = WorkbookFiles.open(files.get(4))) {
			assertThat(ahead.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("Nothing that you can stop lapses in the 72 hours after 2022-08-16 00:00.");
			assertThat(ahead.getSheet("Ahead").getRow(0).getCell(0).getStringCellValue()).contains("Nothing to list.");
			assertThat(owed.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("Nothing is owed and no promise is open at the end of 2022-08-15. Nothing to do.");
			assertThat(owed.getSheet("Due").getRow(0).getCell(0).getStringCellValue()).contains("Nothing to list.");
			assertThat(night.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("The night of 2022-08-15 decided nothing. All control totals tie. Nothing needs a person.");
			assertThat(night.getSheet("Service").getRow(0).getCell(0).getStringCellValue())
				.contains("No chat data was fed for these 30 days.");
			assertThat(quality.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("No quality claim in the 30 days to 2022-08-15; 0 orders formed. Nothing to do.");
			assertThat(quality.getSheet("Detail").getRow(0).getCell(0).getStringCellValue())
				.contains("Nothing to list.");
			Row rate = quality.getSheet("Summary").getRow(8);
			assertThat(rate.getCell(0).getStringCellValue()).isEqualTo("Quality refund rate");
			assertThat(rate.getCell(2).getStringCellValue()).isEqualTo("–");
			assertThat(rate.getCell(3).getStringCellValue()).isEqualTo("–");
			assertThat(shipping.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("No shipping promise was broken in the 30 days to 2022-08-15. Nothing to do.");
		}
	}

	@Test
	void theSummariesSayWhatAPersonCountsByHand() throws IOException {
		List<Path> files = published(new ShopFixture().shop("pdd", Platform.PINDUODUO, "Jeans")
			.order("pdd", "june-1", "2022-07-01T10:00:00")
			.order("pdd", "june-2", "2022-07-01T10:00:00")
			.order("pdd", "a", "2022-08-01T10:00:00")
			.order("pdd", "b", "2022-08-01T10:00:00")
			.order("pdd", "c", "2022-08-01T10:00:00")
			.order("pdd", "d", "2022-08-01T10:00:00")
			.claim("june-1", "c0", "2022-07-05T10:00:00", "质量问题")
			.claim("a", "c1", "2022-08-05T10:00:00", "质量问题")
			.claim("a", "c2", "2022-08-06T10:00:00", "大小尺寸与商品描述不符")
			.claim("b", "c3", "2022-08-06T10:00:00", "不想要了")
			.event("c1", "REFUNDED", "2022-08-09T10:00:00")
			.event("c2", "REFUNDED", "2022-08-16T00:00:00")
			.late("c", "2022-08-03T10:00:00", "5.00", "2022-08-03")
			.pickedUp("c", "2022-08-04T11:30:00")
			.late("d", "2022-08-03T12:00:00", "3.50", "2022-08-03"));

		try (XSSFWorkbook quality = WorkbookFiles.open(files.get(3));
				XSSFWorkbook shipping = WorkbookFiles.open(files.get(4))) {
			assertThat(quality.getSheet("Summary").getRow(4).getCell(0).getStringCellValue()).isEqualTo(
					"1 orders met a quality claim in the 30 days to 2022-08-15, per 4 orders formed in them: 25.00 % (plain rate, ME-01a) "
							+ "– better than 50.00 % (1 per 2) in the 30 days before. Of the rates by which platforms judge, none is worse.\n"
							+ "What to do: act on 1 claims that wait for you (sheet Exceptions, 1 rows in all); check stock and listing of 牛仔短裤女夏 "
							+ "(goods no. 393657009414): 1 of the 1 orders. " + "Most frequent reason: 质量问题 (1).");
			assertThat(figures(quality.getSheet("Summary"), 7)).containsExactly(List.of(0.25, 0.5, -25.0),
					List.of(NONE, NONE, 0.0), List.of(1.0, 1.0, 0.0), List.of(100.0, 50.0, 50.0),
					List.of(0.25, 0.0, 25.0), List.of(0.0, 0.0, 0.0), List.of(96.0, NONE, 0.0));
			Row first = quality.getSheet("Detail").getRow(4);
			Row second = quality.getSheet("Detail").getRow(3);
			assertThat(first.getCell(10).getStringCellValue()).isEqualTo("refunded");
			assertThat(first.getCell(13).getNumericCellValue()).isEqualTo(1);
			assertThat(second.getCell(10).getStringCellValue()).isEqualTo("open");
			assertThat(second.getCell(13).getNumericCellValue()).isZero();
			assertThat(shipping.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
				.isEqualTo("2 late orders in the 30 days to 2022-08-15, 0 of them exempt – no order is known to have "
						+ "been due in the 30 days before, so there is nothing to compare with. "
						+ "Breaches of all kinds: 2 on 2 orders; owed for them: 8.50 CNY.\n"
						+ "What to do: 1 of the 2 late orders without an exemption are still neither shipped nor refunded "
						+ "(up to 300 h late): ship or refund them now (sheet Exceptions). Sheet Exceptions has 3 rows in all. "
						+ "Most money: rule PD-T03 (shipped late), 8.50 CNY; shop Jeans, 8.50 CNY.");
			// Late, breaches, orders, within 48 hours (0 of 2), owed, reversed, net; no
			// pack is chosen here, so nobody knows what was due before.
			assertThat(figures(shipping.getSheet("Summary"), 7)).containsExactly(List.of(2.0, NONE, 0.0),
					List.of(2.0, NONE, 0.0), List.of(2.0, NONE, 0.0), List.of(0.0, NONE, 0.0), List.of(8.5, NONE, 0.0),
					List.of(0.0, NONE, 0.0), List.of(8.5, NONE, 0.0));
			assertThat(shipping.getSheet("Detail").getRow(4).getCell(13).getNumericCellValue()).isEqualTo(25.5);
			assertThat(shipping.getSheet("Detail").getRow(3).getCell(10)).isNull();
			assertThat(shipping.getSheet("Detail").getRow(3).getCell(13).getNumericCellValue()).isEqualTo(300);
		}
	}

	@Test
	void thePagesAreAlwaysInTheSameOrderAndTheSummaryIsOnePage() throws IOException {
		List<Path> files = published(TwoMonths.facts(false));

		try (XSSFWorkbook owed = WorkbookFiles.open(files.get(0));
				XSSFWorkbook quality = WorkbookFiles.open(files.get(3));
				XSSFWorkbook night = WorkbookFiles.open(files.get(2));
				XSSFWorkbook ahead = WorkbookFiles.open(files.get(1));
				XSSFWorkbook shipping = WorkbookFiles.open(files.get(4))) {
			assertThat(ahead).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Ahead", "Buyer clocks", "Next holidays", "By shop", "By rule", "Trend",
						"Definitions", "Checks");
			assertThat(owed).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Due", "Overdue", "Movements", "Recourse", "Promises", "Trend",
						"Definitions", "Checks");
			assertThat(night).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Decisions", "Ledger", "Quarantine", "Breaks", "Held", "Control totals",
						"Money by rule", "Rules", "Service", "Trend", "Definitions", "Checks");
			assertThat(quality).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Exceptions", "Detail", "By shop", "By platform", "By definition",
						"By reason", "By category", "Goods by category", "By goods", "By SKU", "Reason changed",
						"Return postage", "Refunds", "Trend", "Definitions", "Checks");
			assertThat(shipping).extracting(Sheet::getSheetName)
				.containsExactly("Summary", "Exceptions", "Detail", "By shop", "By rule", "By day", "Exempt",
						"Shop rates", "By carrier", "By region", "Hours", "Breaches by day", "Breaches by shop",
						"Failed groups", "Trend", "Definitions", "Checks");
			assertThat(quality.getSheet("Summary").getPrintSetup().getFitHeight()).isEqualTo((short) 1);
			assertThat(quality.getActiveSheetIndex()).isZero();
			assertThat(quality.getProperties().getCoreProperties().getCreated()).isEqualTo(DATE.cutOff().toString());
			assertThat(quality.getProperties().getCoreProperties().getTitle())
				.isEqualTo("Quality refunds · 2 shops · 2022-08-15");
		}
	}

	private static List<XSSFTable> tables(XSSFWorkbook workbook) {
		List<XSSFTable> tables = new ArrayList<>();
		workbook.sheetIterator().forEachRemaining((sheet) -> tables.addAll(((XSSFSheet) sheet).getTables()));
		return tables;
	}

	/** The titles above the figures and rankings are those with a shade. */
	private static List<String> headersTooNarrow(XSSFSheet summary) {
		List<String> narrow = new ArrayList<>();
		for (Row row : summary) {
			for (Cell cell : row) {
				boolean header = row.getRowNum() > 4 && cell.getCellType() == CellType.STRING
						&& cell.getCellStyle().getFillForegroundColorColor() != null;
				int width = summary.getColumnWidth(cell.getColumnIndex()) / 256;
				if (header && (TextWidth.ofLongestWord(cell.getStringCellValue()) > width
						|| row.getHeightInPoints() < 14f * TextWidth.lines(cell.getStringCellValue(), width))) {
					narrow.add(cell.getAddress() + " " + cell.getStringCellValue());
				}
			}
		}
		return narrow;
	}

	private static List<List<Double>> figuresOf(Path quality) throws IOException {
		try (XSSFWorkbook workbook = WorkbookFiles.open(quality)) {
			return figures(workbook.getSheetAt(0), 7);
		}
	}

	private static Map<String, String> payments(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".csv"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString(), Digests::sha256));
		}
	}

	private List<Path> published(ShopFixture facts) {
		return published(facts, "en");
	}

	private List<Path> published(ShopFixture facts, String language) {
		TestDatabase database = TestDatabase.fresh();
		facts.insert(JdbcClient.create(database.dataSource()));
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(org.aftersales.AfterSales.class)
			.sources(ReportsJobTests.Reasons.class)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "report.directory=" + this.reports,
					"report.language=" + language)
			.run()) {
			Map<String, String> digests = application.getBean(NightlyReports.class).publish(DATE);
			return digests.keySet()
				.stream()
				.filter((name) -> name.endsWith(".xlsx"))
				.map((name) -> this.reports.resolve("2022-08-15").resolve(name))
				.peek((file) -> assertThat(Files.exists(file)).isTrue())
				.toList();
		}
	}

	private static List<List<Double>> figures(XSSFSheet summary, int kpis) {
		List<List<Double>> figures = new ArrayList<>();
		for (int row = FIRST_KPI; row < FIRST_KPI + kpis; row++) {
			Row kpi = summary.getRow(row);
			figures.add(List.of(figure(kpi, 2), figure(kpi, 3), figure(kpi, 4)));
		}
		return figures;
	}

	private static double figure(Row row, int column) {
		return (row.getCell(column).getCellType() == CellType.STRING) ? NONE
				: row.getCell(column).getNumericCellValue();
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
