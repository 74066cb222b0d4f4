package org.aftersales;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No amount is ever a floating-point number, and none is rounded without a name: only
 * package {@code money} divides and rounds. Asked of the sources, because the compiled
 * classes do not show local variables.
 */
class MoneyArithmeticTests {

	private static final Path MAIN = Path.of("src/main/java/org/aftersales");

	/** Excel and its charts know only floating point; the last step before a cell. */
	private static final Path CELLS = MAIN.resolve("report");

	private static final Path MONEY = MAIN.resolve("money");

	/** Rates of counts and lengths of time, which are no money. */
	private static final Set<String> DIVIDES_NO_MONEY = Set.of("QualityRefundCounts.java", "Total.java",
			"ExcelTime.java", "Hours.java", "AheadSheets.java");

	@Test
	void nothingIsFloatingPointButCells() throws IOException {
		assertThat(InexactArithmetic.floating(sources(CELLS))).isEmpty();
	}

	@Test
	void onlyMoneyDividesAndRounds() throws IOException {
		assertThat(InexactArithmetic.rounding(sources(MONEY)))
			.filteredOn((found) -> !DIVIDES_NO_MONEY.contains(file(found)))
			.isEmpty();
	}

	@Test
	void everyExceptionIsStillNeeded() throws IOException {
		assertThat(InexactArithmetic.rounding(sources(MONEY))).extracting(MoneyArithmeticTests::file)
			.containsAll(DIVIDES_NO_MONEY);
	}

	@Test
	void theChecksFindWhatTheyForbid() {
		List<Path> inexact = List.of(Path.of("src/test/java/org/aftersales/InexactMoney.java"));

		assertThat(InexactArithmetic.floating(inexact)).containsExactlyInAnyOrder("InexactMoney.java:13 double",
				"InexactMoney.java:15 Float", "InexactMoney.java:15 0.0F", "InexactMoney.java:17 double",
				"InexactMoney.java:17 double", "InexactMoney.java:18 double", "InexactMoney.java:19 0.1",
				"InexactMoney.java:20 doubleValue");
		assertThat(InexactArithmetic.rounding(inexact)).containsExactlyInAnyOrder("InexactMoney.java:24 divide",
				"InexactMoney.java:25 RoundingMode");
	}

	private static String file(String found) {
		return found.substring(0, found.indexOf(':'));
	}

	private static List<Path> sources(Path without) throws IOException {
		try (Stream<Path> files = Files.walk(MAIN)) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.startsWith(without))
				.toList();
			assertThat(sources).hasSizeGreaterThan(100);
			return sources;
		}
	}

}
