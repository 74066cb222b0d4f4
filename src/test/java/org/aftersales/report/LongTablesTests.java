package org.aftersales.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.aftersales.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tables of any length in flat memory: a process with a small heap is killed while it
 * writes, another one with the same heap publishes. With {@code -Dreports.rows=1000000}
 * (a number that 20 divides) under the 256 MB that the product promises, else with fewer
 * rows, fewer on a sheet, and a heap in which those rows would not fit: with
 * {@code -Dreports.shown=40000} they are kept, and the process dies of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTablesTests {

	private static final int ROWS = Integer.getInteger("reports.rows", 40_000);

	private static final boolean LARGE = ROWS > 100_000;

	private static final int SHOWN = Integer.getInteger("reports.shown", LARGE ? 10_000 : 1_000);

	private static final String HEAP = LARGE ? "-Xmx256m" : "-Xmx48m";

	/** Rows below the titles of a sheet of a detail file. */
	private static final int FULL = 1_048_575;

	private static final org.assertj.core.data.Offset<BigDecimal> WITHIN = within(new BigDecimal("0.0000001"));

	private final TestDatabase database = TestDatabase.fresh();

	private Path folder;

	private Path reports;

	private Path temporary;

	private List<String> leftByTheKilled;

	@BeforeAll
	void aNightIsKilledWhileItWritesAndAnotherOnePublishes(@TempDir Path shared) throws Exception {
		this.folder = shared;
		this.reports = this.folder.resolve("reports");
		this.temporary = Files.createDirectory(this.folder.resolve("tmp"));
		LongShop.insert(JdbcClient.create(this.database.dataSource()), ROWS);

		Process killed = child();
		while (killed.isAlive() && left().stream().noneMatch((name) -> name.contains("poi-sxssf"))) {
			Thread.sleep(20);
		}
		killed.destroyForcibly().waitFor();
		this.leftByTheKilled = left();

		assertThat(child().waitFor()).as(output()).isZero();
		System.out.println(output().lines().filter((line) -> line.startsWith("reports:")).toList());
		sizes().forEach((file, bytes) -> System.out.println(file + " " + bytes));
	}

	@AfterAll
	void drop() {
		this.database.drop();
	}

	@Test
	void whatTheKilledNightLeftIsGone() {
		assertThat(this.leftByTheKilled).anyMatch((name) -> name.startsWith(".work-2022-08-15/"));
		assertThat(left()).isEmpty();
		assertThat(this.temporary).isEmptyDirectory();
		assertThat(this.reports).isDirectoryNotContaining("glob:**/.work*");
	}

	@Test
	void theWorkbooksStaySmall() {
		Map<String, Long> sizes = sizes();
		sizes.keySet().removeIf((file) -> file.startsWith("detail/") || !file.endsWith(".xlsx"));

		assertThat(sizes).hasSize(5).allSatisfy((file, bytes) -> assertThat(bytes).as(file).isLessThan(5_000_000));
	}

	@Test
	void aTableThatIsTooLongHasAllItsRowsInADetailFileAndNoOtherTableHasOne() {
		Map<String, Integer> expected = new TreeMap<>(Map.of("quality-refund-rates-detail", ROWS,
				"shipping-penalties-detail", ROWS, "compensation-owed-due", ROWS, "compensation-owed-overdue", ROWS,
				"night-log-decisions", ROWS / 20, "night-log-bookings", ROWS / 10, "deadlines-ahead-list", ROWS / 10));
		// No penalty is paid: each waits to be taken from the deposit.
		expected.put("shipping-penalties-exceptions", ROWS);
		// SKUs, goods and variants repeat after 3,000, their least common multiple.
		if (SHOWN < 3_000) {
			expected.put("quality-refund-rates-skus", 3_000);
		}

		assertThat(details()).containsExactlyElementsOf(expected.keySet());
		expected.forEach((file, rows) -> {
			List<Integer> sheets = List.copyOf(StreamedSheets.rows(detail(file)).values());
			List<Integer> data = sheets.subList(1, sheets.size()).stream().map((lines) -> lines - 1).toList();
			assertThat(data).as(file)
				.containsExactlyElementsOf((rows > FULL) ? List.of(FULL, rows - FULL) : List.of(rows));
		});
	}

	@Test
	void theFirstAndTheLastRowAndTheSumsAreThoseOfTheFacts() {
		// 2022-08-01 00:00:01 is day 44774 after 1899-12-30 and 1/86400; an hour is 1/24.
		// The latest stands first.
		List<List<String>> quality = ends("quality-refund-rates-detail");
		assertThat(quality.get(1).subList(0, 4)).containsExactly("220727-000000000000001", "Q000000000001", "牛仔裤小店",
				"pinduoduo");
		assertThat(new BigDecimal(quality.get(1).get(4))).isCloseTo(new BigDecimal("44774.0000115741"), WITHIN);
		assertThat(quality.get(1).subList(5, 11)).containsExactly("质量问题", "50.0", "393657000001",
				"高腰牛仔短裤女夏2022新款宽松韩版显瘦百搭卷边阔腿a字热裤 1", "黑色,1", "refunded");
		assertThat(quality.get(0).get(1)).isEqualTo("Q%012d".formatted(ROWS));
		assertThat(sum("quality-refund-rates-detail", 6)).isEqualByComparingTo(String.valueOf(50L * ROWS));

		// Half of them owe 3 and half 5 yuan: 4 on average. Cells that are empty are not
		// counted here.
		assertThat(sum("shipping-penalties-detail", 11)).isEqualByComparingTo(String.valueOf(4L * ROWS));
		// Every 20th is even.
		assertThat(sum("night-log-decisions", 17)).isEqualByComparingTo(String.valueOf(5L * ROWS / 20));
	}

	@Test
	void theWorkbookSaysWhatStandsInTheDetailFileAloneAndCountsIt() throws IOException {
		try (ReadWorkbook workbook = new ReadWorkbook(date().resolve("shipping-penalties.xlsx"))) {
			String shown = "%,d".formatted(SHOWN);
			assertThat(workbook.text("Detail", 0, 0))
				.startsWith("Detail\u00a0· First %s of %,d rows; all of them: detail/shipping-penalties-detail.xlsx. "
					.formatted(shown, ROWS));
			assertThat(workbook.sheet("Detail").getLastRowNum()).isEqualTo(2 + SHOWN);
			assertThat(workbook.rows("In detail files", 0, 1, 2, 3, 4)).contains(
					"Detail|Rows|%s.0|%s.0|%s.0".formatted(SHOWN, ROWS - SHOWN, ROWS),
					"Detail|Sum of Owed|%s|%s|%s".formatted(4.0 * SHOWN, 4.0 * (ROWS - SHOWN), 4.0 * ROWS));
			assertThat(workbook.number("Summary", workbook.row("Summary", "Late orders"), 2)).isEqualTo(ROWS);
			assertThat(workbook.text("Summary", 2, 0)).startsWith("✓ All ");
			assertThat(workbook.column("Summary", 0)).anyMatch((line) -> line.startsWith("Long tables"));
		}
	}

	@Test
	void detailFilesAreRecordedAndInTheSums() throws IOException {
		Map<String, String> recorded = new TreeMap<>();
		JdbcClient.create(this.database.dataSource())
			.sql("select file_name, sha256 from published_workbook")
			.query((row) -> {
				recorded.put(row.getString(1), row.getString(2));
			});

		assertThat(recorded).containsKey("detail/shipping-penalties-detail.xlsx")
			.allSatisfy((file, sha256) -> assertThat(Digests.sha256(date().resolve(file))).isEqualTo(sha256));
		assertThat(Files.readAllLines(date().resolve("SHA256SUMS"))).containsExactlyElementsOf(
				recorded.entrySet().stream().map((file) -> file.getValue() + "  " + file.getKey()).toList());
	}

	/**
	 * First and last row of the data of a detail file.
	 */
	private List<List<String>> ends(String file) {
		List<List<String>> ends = new ArrayList<>();
		StreamedSheets.forEach(detail(file), (sheet, cells) -> {
			if (cells.get(0).startsWith("2207")) {
				if (ends.size() == 2) {
					ends.remove(1);
				}
				ends.add(cells);
			}
		});
		return ends;
	}

	private BigDecimal sum(String file, int cell) {
		BigDecimal[] sum = { BigDecimal.ZERO };
		StreamedSheets.forEach(detail(file), (sheet, cells) -> {
			if (cells.get(0).startsWith("2207")) {
				sum[0] = sum[0].add(new BigDecimal(cells.get(cell)));
			}
		});
		return sum[0];
	}

	private List<String> details() {
		return sizes().keySet()
			.stream()
			.filter((file) -> file.startsWith("detail/"))
			.map((file) -> file.substring("detail/".length(), file.length() - ".xlsx".length()))
			.toList();
	}

	private Path detail(String file) {
		return date().resolve("detail").resolve(file + ".xlsx");
	}

	private Map<String, Long> sizes() {
		Map<String, Long> sizes = new TreeMap<>();
		try (Stream<Path> files = Files.walk(date())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				sizes.put(date().relativize(file).toString(), Files.size(file));
			}
			return sizes;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private Path date() {
		return this.reports.resolve("2022-08-15");
	}

	/**
	 * Temporary files and parts of files below the folder of reports.
	 */
	private List<String> left() {
		if (!Files.isDirectory(this.reports)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.reports)) {
			return files.map((file) -> this.reports.relativize(file).toString())
				.filter((name) -> name.startsWith(".work") || name.endsWith(".part"))
				.toList();
		}
		catch (IOException | UncheckedIOException vanished) {
			return List.of();
		}
	}

	private Process child() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
				"-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=" + this.temporary, "-cp",
				System.getProperty("java.class.path"), LongNight.class.getName(), this.database.url(),
				this.reports.toString(), String.valueOf(SHOWN))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("child.log").toFile())
			.start();
	}

	private String output() throws IOException {
		return Files.readString(this.folder.resolve("child.log"));
	}

}
