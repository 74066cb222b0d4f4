package org.aftersales.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code reports/README.md} explains every workbook in the words of its Definitions
 * sheet. What stands between the marks is made; what stands around them is written by
 * people and stays.
 */
class ReportsReadmeTests {

	private static final Path README = Path.of("reports", "README.md");

	private static final String MARKS = "<!-- from the workbook: %s -->\n%s<!-- end of %s -->";

	private static final Pattern REGION = Pattern.compile("<!-- from the workbook: (\\S+) -->\n.*?<!-- end of \\1 -->",
			Pattern.DOTALL);

	@Test
	void everyWorkbookHasItsPlaceInTheReadme() throws IOException {
		List<String> places = new ArrayList<>();
		for (Matcher region = REGION.matcher(Files.readString(README)); region.find();) {
			places.add(region.group(1));
		}

		assertThat(places)
			.as("places in %s; make one for a new workbook, with nothing in it: %s", README,
					MARKS.formatted("NAME.xlsx", "", "NAME.xlsx"))
			.containsExactlyInAnyOrderElementsOf(english().stream().map(DemoWorkbook::document).toList());
	}

	@Test
	void theReadmeSaysWhatTheDefinitionsOfTheWorkbooksSay() throws IOException {
		String written = Files.readString(README);
		String made = written;
		for (DemoWorkbook workbook : english()) {
			String name = workbook.document();
			String region = MARKS.formatted(name,
					ReadmeSection.of(workbook.file(), workbook.labels(), DemoReports.published().date()), name);
			made = REGION.matcher(made)
				.replaceAll((found) -> Matcher.quoteReplacement(found.group(1).equals(name) ? region : found.group()));
		}

		String now = made;
		MadeFiles.hold(README, made.getBytes(StandardCharsets.UTF_8), () -> firstDifference(written, now));
	}

	private static List<DemoWorkbook> english() {
		return DemoReports.published()
			.workbooks()
			.stream()
			.filter((workbook) -> workbook.language().equals(Language.ENGLISH))
			.toList();
	}

	private static String firstDifference(String written, String made) {
		List<String> before = written.lines().toList();
		List<String> now = made.lines().toList();
		int line = 0;
		while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
			line++;
		}
		return "line %d should be: %s".formatted(line + 1, (line < now.size()) ? now.get(line) : "no more");
	}

}
