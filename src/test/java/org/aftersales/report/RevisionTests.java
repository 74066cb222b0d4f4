package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.aftersales.AfterSales;
import org.aftersales.Fingerprint;
import org.aftersales.TestDatabase;
import org.aftersales.calendar.BusinessDate;
import org.aftersales.policy.Platform;
import org.aftersales.run.Night;
import org.aftersales.run.NightRunner;
import org.aftersales.run.Nights;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was published stays: the same facts add nothing, other facts stand beside.
 */
class RevisionTests {

	private static final BusinessDate DATE = ShopFixture.date("2022-08-15");

	private static final String QUALITY = "quality-refund-rates.xlsx";

	private static final String QUALITY_R1 = "quality-refund-rates-r1.xlsx";

	private final TestDatabase database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@TempDir
	Path reports;

	@AfterEach
	void drop() {
		this.database.drop();
	}

	@Test
	void theSameFactsPublishTheSameBytesUnderTheSameNamesAndAddNothing() {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			Map<String, String> files = files();
			Map<String, String> record = record();

			Publication again = application.getBean(Publishing.class).publishAgain(night);

			assertThat(again.files()).extracting(PublishedFile::news).containsOnly(PublishedFile.News.SAME);
			assertThat(files()).isEqualTo(files);
			assertThat(record()).isEqualTo(record);
		}
	}

	@Test
	void aRerunThatChangesFiguresStandsBesideTheOldFileAndSaysWhatChanged() throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			Map<String, String> before = files();
			aClaimThatWasFedLate();

			Publication rerun = application.getBean(Publishing.class).publishAgain(night);

			assertThat(rerun.files()).filteredOn((file) -> file.news() == PublishedFile.News.CHANGED)
				.extracting(PublishedFile::fileName)
				.containsExactly("deadlines-ahead-r1.xlsx", QUALITY_R1);
			assertThat(files()).containsAllEntriesOf(without(before, "SHA256SUMS"))
				.containsOnlyKeys(
						Stream.concat(before.keySet().stream(), Stream.of("deadlines-ahead-r1.xlsx", QUALITY_R1))
							.toList());
			assertThat(this.jdbc.sql("""
					select file_name || ' ' || sha256 from published_workbook where document = ? order by revision""")
				.param(QUALITY)
				.query(String.class)
				.list())
				.containsExactly(QUALITY + " " + files().get(QUALITY), QUALITY_R1 + " " + files().get(QUALITY_R1));
			assertThat(SchemaGate.violations(folder().resolve(QUALITY_R1))).isEmpty();
			try (XSSFWorkbook revised = WorkbookFiles.open(folder().resolve(QUALITY_R1))) {
				XSSFSheet changed = revised.getSheet("Changed by rerun");
				assertThat(revised.getSheetIndex(changed)).isEqualTo(revised.getNumberOfSheets() - 1);
				assertThat(changed.getRow(2).getCell(0).getStringCellValue())
					.isEqualTo("Revision 1 of this workbook. quality-refund-rates.xlsx stays beside it as it was.");
				// One of two orders, then both; 50 yuan asked back in each claim.
				assertThat(lines(changed)).containsExactly("Quality refund rate: 0.5 1.0 0.5",
						"Orders with a quality claim: 1.0 2.0 1.0", "Asked back in quality claims: 50.0 100.0 50.0",
						"Rows of Exceptions: 1.0 2.0 1.0", "Rows of Detail: 1.0 2.0 1.0",
						"Rows of Exceptions = counted once more in the database: 1.0 2.0 1.0",
						"Rows of Detail = quality claims in the database: 1.0 2.0 1.0",
						"Orders counted in Detail = distinct orders with a quality claim in the database: 1.0 2.0 1.0",
						"Money asked for in Detail = in the database: 50.0 100.0 50.0",
						"Orders with a claim by shop add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by platform add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by reason add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by category add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by goods within categories add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by goods add up to the whole: 1.0 2.0 1.0",
						"Orders with a claim by SKU add up to the whole: 1.0 2.0 1.0",
						// ME-01a and b count them; of two orders, damped by 100 for each.
						"Numerators of whole platforms in By definition = counted again in the database: 2.0 4.0 2.0",
						"Denominators of whole platforms in By definition = counted again in the database: 110.0 210.0 100.0",
						"Orders with a claim by day add up to the whole: 1.0 2.0 1.0",
						"Claims applied by shop in Refunds = claims of any reason in the database: 1.0 2.0 1.0");
				assertThat(texts(revised.getSheet("Summary"))).contains(
						"Changed by a rerun, revision 1: totals and key figures that differ: 20 (sheet Changed by rerun).");
			}
		}
	}

	@Test
	void everyFurtherChangeIsOneMoreRevisionAndPaymentFilesFollowTheSameNumbering() throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			aClaimThatWasFedLate();
			publishAgain(application, night);
			Map<String, String> first = files();

			new ShopFixture().late("a", "2022-08-03T10:00:00", "5.00", "2022-08-15")
				.claim("b", "c3", "2022-08-12T10:00:00", "质量问题")
				.insert(this.jdbc);
			publishAgain(application, night);
			Map<String, String> second = files();
			publishAgain(application, night);

			assertThat(files()).isEqualTo(second);
			assertThat(second).containsAllEntriesOf(without(first, "SHA256SUMS"));
			assertThat(second.keySet()).filteredOn((name) -> !first.containsKey(name))
				.containsExactly("compensation-owed-r1.xlsx", "deadlines-ahead-r2.xlsx", "night-log-r1.xlsx",
						"payments-seller-r1.csv", "quality-refund-rates-r2.xlsx", "shipping-penalties-r1.xlsx");
			assertThat(Files.readString(folder().resolve("payments-seller-r1.csv"))).contains("5.00,CNY");
			try (XSSFWorkbook revised = WorkbookFiles.open(folder().resolve("quality-refund-rates-r2.xlsx"))) {
				// Against the first revision, not against what was published at first.
				assertThat(lines(revised.getSheet("Changed by rerun")))
					.contains("Asked back in quality claims: 100.0 150.0 50.0")
					.doesNotContain("Orders with a quality claim: 1.0 2.0 1.0");
			}
		}
	}

	@Test
	void anAttemptThatDiedBetweenItsFilesAndItsRecordLeavesNoRevision() {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			application.getBean(NightlyReports.class).publish(DATE);
			Map<String, String> unrecorded = files();
			Night night = night(application);
			assertThat(files()).isEqualTo(unrecorded);

			aClaimThatWasFedLate();
			application.getBean(NightlyReports.class).publish(DATE);
			Map<String, String> revisedUnrecorded = files();
			publishAgain(application, night);
			publishAgain(application, night);

			assertThat(revisedUnrecorded).containsKey(QUALITY_R1);
			assertThat(files()).isEqualTo(revisedUnrecorded);
		}
	}

	@Test
	void rowsThatChangeWithoutAFigureAreARevisionThatSaysSo() throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			this.jdbc.sql("update claim set spec = '白色,M'").update();

			publishAgain(application, night);

			try (XSSFWorkbook revised = WorkbookFiles.open(folder().resolve(QUALITY_R1))) {
				XSSFSheet changed = revised.getSheet("Changed by rerun");
				assertThat(changed.getRow(3).getCell(0).getStringCellValue())
					.isEqualTo("No total and no key figure differs; single rows or words do.");
				assertThat(lines(changed)).isEmpty();
			}
		}
	}

	@Test
	void aFileOfWhichNoFiguresWereKeptIsNotComparedWithNothing() throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			this.jdbc.sql("delete from published_figure").update();
			aClaimThatWasFedLate();

			publishAgain(application, night);

			try (XSSFWorkbook revised = WorkbookFiles.open(folder().resolve(QUALITY_R1))) {
				XSSFSheet changed = revised.getSheet("Changed by rerun");
				assertThat(changed.getRow(3).getCell(0).getStringCellValue()).contains("were not kept");
				assertThat(lines(changed)).isEmpty();
			}
		}
	}

	@Test
	void aFileThatWasAlteredOrRemovedIsRestoredByTheSameFacts() throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			Map<String, String> files = files();
			Files.writeString(folder().resolve(QUALITY), "altered");
			Files.delete(folder().resolve("payments-seller.csv"));

			publishAgain(application, night);

			assertThat(files()).isEqualTo(files);
		}
	}

	@ParameterizedTest
	@CsvSource({ "es, Cambios al repetir", "zh, 重跑变化" })
	void anotherLanguageHasAFolderOfItsOwnAndLeavesTheNightsFilesAlone(String code, String sheet) throws IOException {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			Map<String, String> english = files();
			Publishing publishing = application.getBean(Publishing.class);

			Publication other = publishing.publish(night, new Language(code));

			assertThat(other.files()).extracting(PublishedFile::fileName)
				.containsExactly(code + "/compensation-owed.xlsx", code + "/deadlines-ahead.xlsx",
						code + "/night-log.xlsx", code + "/" + QUALITY, code + "/shipping-penalties.xlsx");
			assertThat(files()).isEqualTo(english);
			assertThat(namesIn(folder().resolve(code))).containsExactly("SHA256SUMS", "compensation-owed.xlsx",
					"deadlines-ahead.xlsx", "night-log.xlsx", QUALITY, "shipping-penalties.xlsx");
			assertThat(publishing.publishAgain(night).language()).isEqualTo(Language.ENGLISH);

			aClaimThatWasFedLate();
			publishing.publish(night, new Language(code));

			assertThat(files()).isEqualTo(english);
			assertThat(SchemaGate.violations(folder().resolve(code).resolve(QUALITY_R1))).isEmpty();
			try (XSSFWorkbook revised = WorkbookFiles.open(folder().resolve(code).resolve(QUALITY_R1))) {
				assertThat(lines(revised.getSheet(sheet))).hasSize(20);
			}
		}
	}

	@Test
	void theSumsNameEveryFileOfTheFolderAsSha256sumReadsThem() throws Exception {
		twoOrdersAndAClaim();
		try (ConfigurableApplicationContext application = application("en")) {
			Night night = night(application);
			aClaimThatWasFedLate();
			publishAgain(application, night);
			application.getBean(Publishing.class).publish(night, new Language("es"));
		}

		for (Path folder : List.of(folder(), folder().resolve("es"))) {
			List<String> expected = namesIn(folder).stream()
				.filter((name) -> !name.equals("SHA256SUMS"))
				.map((name) -> Digests.sha256(folder.resolve(name)) + "  " + name)
				.toList();
			assertThat(Files.readAllLines(folder.resolve("SHA256SUMS"))).containsExactlyInAnyOrderElementsOf(expected);
			if (Files.isExecutable(Path.of("/usr/bin/sha256sum"))) {
				Process check = new ProcessBuilder("/usr/bin/sha256sum", "--strict", "-c", "SHA256SUMS")
					.directory(folder.toFile())
					.redirectErrorStream(true)
					.start();
				String said = new String(check.getInputStream().readAllBytes(),
						java.nio.charset.StandardCharsets.UTF_8);
				assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
				assertThat(check.exitValue()).as(said).isZero();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "rates.xlsx, 0, rates.xlsx", "rates.xlsx, 1, rates-r1.xlsx",
			"payments-seller.csv, 12, payments-seller-r12.csv" })
	void aRevisionIsPartOfTheName(String document, int revision, String name) {
		assertThat(RevisionName.of(document, revision)).isEqualTo(name);
	}

	private void twoOrdersAndAClaim() {
		new ShopFixture().shop("pdd", Platform.PINDUODUO, "Jeans")
			.order("pdd", "a", "2022-08-01T10:00:00")
			.order("pdd", "b", "2022-08-01T10:00:00")
			.claim("a", "c1", "2022-08-05T10:00:00", "质量问题")
			.insert(this.jdbc);
	}

	@Test
	void aDetailFileHasRevisionsOfItsOwnAndTheWorkbookNamesTheOneThatIsRight() throws IOException {
		twoOrdersAndAClaim();
		aClaimThatWasFedLate();
		try (ConfigurableApplicationContext application = application("en", 1)) {
			Night night = night(application);
			String detail = "detail/quality-refund-rates-detail";
			assertThat(note(QUALITY)).contains("First 1 of 2 rows; all of them: " + detail + ".xlsx.");
			String first = Digests.sha256(folder().resolve(detail + ".xlsx"));
			Publication same = application.getBean(Publishing.class).publishAgain(night);
			assertThat(same.files()).extracting(PublishedFile::news).containsOnly(PublishedFile.News.SAME);
			new ShopFixture().claim("b", "c3", "2022-08-07T10:00:00", "质量问题").insert(this.jdbc);

			publishAgain(application, night);

			assertThat(note(QUALITY)).contains("of 2 rows");
			assertThat(note(QUALITY_R1)).contains("First 1 of 3 rows; all of them: " + detail + "-r1.xlsx.");
			assertThat(Digests.sha256(folder().resolve(detail + ".xlsx"))).isEqualTo(first);
			assertThat(StreamedSheets.rows(folder().resolve(detail + "-r1.xlsx"))).containsEntry("Detail", 1 + 3);
			assertThat(this.jdbc.sql("select file_name from published_workbook where document = ? order by revision")
				.param(detail + ".xlsx")
				.query(String.class)
				.list()).containsExactly(detail + ".xlsx", detail + "-r1.xlsx");

			publishAgain(application, night);

			assertThat(folder().resolve(detail + "-r2.xlsx")).doesNotExist();
			assertThat(folder().resolve("quality-refund-rates-r2.xlsx")).doesNotExist();
		}
	}

	@Test
	void anotherLanguageHasDetailFilesAndSumsOfItsOwn() throws IOException {
		twoOrdersAndAClaim();
		aClaimThatWasFedLate();
		try (ConfigurableApplicationContext application = application("en", 1)) {
			Night night = night(application);

			application.getBean(Publishing.class).publish(night, new Language("es"));

			Path spanish = folder().resolve("es/detail/quality-refund-rates-detail.xlsx");
			assertThat(Files.readAllLines(folder().resolve("es/SHA256SUMS")))
				.contains(Digests.sha256(spanish) + "  detail/quality-refund-rates-detail.xlsx");
			assertThat(this.jdbc.sql("select sha256 from published_workbook where file_name = ?")
				.param("es/detail/quality-refund-rates-detail.xlsx")
				.query(String.class)
				.single()).isEqualTo(Digests.sha256(spanish));
		}
	}

	private String note(String workbook) throws IOException {
		try (ReadWorkbook read = new ReadWorkbook(folder().resolve(workbook))) {
			return read.text("Detail", 0, 0);
		}
	}

	private void aClaimThatWasFedLate() {
		new ShopFixture().claim("b", "c2", "2022-08-06T10:00:00", "质量问题").insert(this.jdbc);
	}

	private Night night(ConfigurableApplicationContext application) {
		application.getBean(NightRunner.class).run(DATE, 0, List.of("reports"), "digest", "test");
		return application.getBean(Nights.class).find(DATE, 0).orElseThrow();
	}

	private static void publishAgain(ConfigurableApplicationContext application, Night night) {
		application.getBean(Publishing.class).publishAgain(night);
	}

	private ConfigurableApplicationContext application(String language) {
		return application(language, 10_000);
	}

	private ConfigurableApplicationContext application(String language, int rowsInWorkbook) {
		return new SpringApplicationBuilder(AfterSales.class).sources(ReportsJobTests.Reasons.class)
			.properties("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "report.directory=" + this.reports,
					"report.language=" + language, "report.rows-in-workbook=" + rowsInWorkbook)
			.run();
	}

	private Path folder() {
		return this.reports.resolve("2022-08-15");
	}

	/** The files of the folder itself with their digests. */
	private Map<String, String> files() {
		Map<String, String> files = new TreeMap<>();
		namesIn(folder()).forEach((name) -> files.put(name, Digests.sha256(folder().resolve(name))));
		return files;
	}

	private static List<String> namesIn(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).sorted().toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private Map<String, String> record() {
		Map<String, String> tables = Fingerprint.of(this.database.dataSource());
		return Map.of("files", tables.get("published_workbook"), "figures", tables.get("published_figure"));
	}

	private static Map<String, String> without(Map<String, String> files, String name) {
		Map<String, String> others = new TreeMap<>(files);
		others.remove(name);
		return others;
	}

	private static List<String> lines(XSSFSheet changed) {
		List<String> lines = new ArrayList<>();
		for (int row = 5; row <= changed.getLastRowNum(); row++) {
			Row line = changed.getRow(row);
			lines.add("%s: %s %s %s".formatted(line.getCell(0).getStringCellValue(),
					line.getCell(1).getNumericCellValue(), line.getCell(2).getNumericCellValue(),
					line.getCell(3).getNumericCellValue()));
		}
		return lines;
	}

	private static List<String> texts(XSSFSheet sheet) {
		List<String> texts = new ArrayList<>();
		sheet.forEach((row) -> row.forEach((cell) -> texts.add(cell.toString())));
		return texts;
	}

}
