package org.aftersales.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The words of the workbooks say the same in every language and fit where they are put.
 */
class LabelsTests {

	private static final Pattern VALUE = Pattern.compile("%(?:(\\d)\\$)?s");

	/** Excel's limit is 31; three are for the number of a part, " 12". */
	private static final int SHEET_NAME = 28;

	private static final Map<String, String> ENGLISH = bundle("");

	@ParameterizedTest
	@ValueSource(strings = { "zh", "es" })
	void noLabelIsMissingOrSuperfluousInAnyLanguage(String language) {
		assertThat(bundle("_" + language).keySet()).isEqualTo(ENGLISH.keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "es" })
	void everyLabelTakesTheSameValuesInEveryLanguage(String language) {
		assertThat(bundle("_" + language)).allSatisfy((key, words) -> {
			assertThat(values(words)).as(key).isEqualTo(values(ENGLISH.get(key)));
			assertThat(words.isBlank()).as(key).isEqualTo(ENGLISH.get(key).isBlank());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en", "es" })
	void everyLabelCanBeWritten(String language) {
		Labels labels = new Labels(new Language(language));

		assertThat(ENGLISH.keySet())
			.allSatisfy((key) -> assertThat(labels.text(key, "1", "2", "3", "4", "5", "6", "7")).doesNotContain("%s"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en", "es" })
	void sheetNamesAreShortAllowedAndUniqueInTheirWorkbook(String language) {
		Labels labels = new Labels(new Language(language));
		Set<String> common = ENGLISH.keySet()
			.stream()
			.filter((key) -> key.startsWith("sheet."))
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, Set<String>> workbooks = ENGLISH.keySet()
			.stream()
			.filter((key) -> key.endsWith(".sheet") && !key.startsWith("definitions."))
			.collect(Collectors.groupingBy((key) -> key.substring(0, key.indexOf('.')), TreeMap::new,
					Collectors.toCollection(() -> new TreeSet<>(common))));

		assertThat(workbooks).hasSizeGreaterThanOrEqualTo(3).allSatisfy((workbook, keys) -> {
			List<String> names = keys.stream().map(labels::text).toList();
			assertThat(names).allSatisfy((name) -> assertThat(name).isNotBlank()
				.hasSizeLessThanOrEqualTo(SHEET_NAME)
				.doesNotContainPattern("[\\\\/?*\\[\\]:']"));
			assertThat(names.stream().map((name) -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
		});
	}

	@Test
	void everyKeyFigureIsDefinedAndSomebodyAnswersForIt() {
		assertThat(ENGLISH.keySet()).filteredOn((key) -> key.matches("[a-z]+\\.kpi\\.\\w+"))
			.hasSizeGreaterThan(30)
			.allSatisfy((key) -> assertThat(ENGLISH).containsKeys(key + ".words", key + ".window", key + ".source",
					key + ".owner"));
	}

	/**
	 * Cells of the summary do not wrap; the columns are 38, 18 and 14 wide.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "zh", "en", "es" })
	void keyFiguresUnitsAndVerdictsFitTheirColumnsOfTheSummary(String language) {
		Labels labels = new Labels(new Language(language));

		assertThat(ENGLISH.keySet()).filteredOn((key) -> key.matches("[a-z]+\\.kpi\\.\\w+"))
			.isNotEmpty()
			.allSatisfy((key) -> assertThat(TextWidth.of(labels.text(key))).as(key).isLessThanOrEqualTo(38));
		assertThat(ENGLISH.keySet()).filteredOn((key) -> key.startsWith("unit."))
			.allSatisfy((key) -> assertThat(TextWidth.of(labels.text(key))).as(key).isLessThanOrEqualTo(18));
		// A symbol counts twice by the rule, which no font needs.
		assertThat(ENGLISH.keySet()).filteredOn((key) -> key.startsWith("verdict."))
			.allSatisfy((key) -> assertThat(TextWidth.of(labels.text(key)) - 1).as(key).isLessThanOrEqualTo(15));
	}

	@Test
	void theLocaleOfTheMachineDecidesNothing() {
		Locale machine = Locale.getDefault();
		try {
			Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

			assertThat(new Labels().text("sheet.summary")).isEqualTo("Summary");
			assertThat(new Labels(new Language("es")).text("sheet.summary")).isEqualTo("Resumen");
			assertThat(new Labels(new Language("zh")).text("sheet.summary")).isEqualTo("总览");
		}
		finally {
			Locale.setDefault(machine);
		}
	}

	@Test
	void aLanguageThatDoesNotExistSaysWhichDo() {
		assertThatThrownBy(() -> new Language("fr")).hasMessage("there is no language 'fr'; write one of zh, en, es");
	}

	@Test
	void namesAndWordsInsideFormulasAreQuoted() {
		assertThat(FormulaText.sheet("Por tienda")).isEqualTo("'Por tienda'");
		assertThat(FormulaText.sheet("L'an")).isEqualTo("'L''an'");
		assertThat(FormulaText.literal("say \"OK\"")).isEqualTo("\"say \"\"OK\"\"\"");
	}

	/**
	 * Which values the words show, by position.
	 */
	private static List<Integer> values(String words) {
		List<Integer> values = new ArrayList<>();
		int next = 1;
		for (Matcher value = VALUE.matcher(words.replace("%%", "")); value.find();) {
			values.add((value.group(1) != null) ? Integer.parseInt(value.group(1)) : next++);
		}
		return values.stream().sorted().toList();
	}

	private static Map<String, String> bundle(String suffix) {
		try (Reader file = new InputStreamReader(
				Labels.class.getResourceAsStream("/org/aftersales/report/labels" + suffix + ".properties"),
				StandardCharsets.UTF_8)) {
			Properties words = new Properties();
			words.load(file);
			return words.stringPropertyNames().stream().collect(Collectors.toMap((key) -> key, words::getProperty));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
