package org.aftersales.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTests {

	@ParameterizedTest
	@CsvSource({ "'', 0", "TB-R11, 6", "签收, 4", "7天/退货, 8", "（，）, 6", "é, 1", "e\u0301, 1", "→, 1", "𠮷, 2", "한, 2",
			"ｱ, 1" })
	void wideCharactersTakeTwoColumns(String text, int width) {
		assertThat(CellWidth.of(text)).isEqualTo(width);
	}

	@Test
	void columnsAreAlignedAcrossScripts() {
		assertThat(lines("rule|quote|from / TB-R11|签收|2026-01-01 / PD|signed for|2025-05-15")).containsExactly(
				"rule    quote       from", "TB-R11  签收        2026-01-01", "PD      signed for  2025-05-15");
	}

	@Test
	void aColumnWithoutTextIsLeftOut() {
		assertThat(lines("a|b|c / 1||3")).containsExactly("a  c", "1  3");
	}

	@Test
	void aLineBreakGoesOnBelow() {
		assertThat(lines("a|b|c / 1|x\ny|3")).containsExactly("a  b  c", "1  x  3", "   y");
	}

	/** Lines and cells as {@code a|b / c|d}. */
	private static List<String> lines(String cells) {
		List<List<String>> rows = Stream.of(cells.split(" / ")).map((row) -> List.of(row.split("\\|", -1))).toList();
		TextTable table = new TextTable(rows.get(0));
		rows.stream().skip(1).forEach(table::add);
		StringWriter text = new StringWriter();
		table.print(new PrintWriter(text, true));
		return text.toString().lines().toList();
	}

}
