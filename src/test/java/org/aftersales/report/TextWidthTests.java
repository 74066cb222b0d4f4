package org.aftersales.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextWidthTests {

	@ParameterizedTest
	@CsvSource({ "Orders formed, 13, 6", "品质退款率, 10, 2", "近 30 天, 8, 2", "N.º de reclamación, 18, 11" })
	void eastAsianCharactersCountTwiceAndMayBreakAnywhere(String text, int width, int longestWord) {
		assertThat(TextWidth.of(text)).isEqualTo(width);
		assertThat(TextWidth.ofLongestWord(text)).isEqualTo(longestWord);
	}

	@ParameterizedTest
	@CsvSource({ "Orders formed, 13, 1", "Orders formed, 12, 2", "Orders formed, 6, 2", "a b c d, 3, 2",
			"a b c d, 1, 4", "incumplimiento, 10, 2", "un incumplimiento, 10, 3", "品质退款率, 10, 1", "品质退款率, 9, 2",
			"品质退款率, 4, 3", "'', 5, 0" })
	void linesAreFilledWordByWordAndOnlyAWordTooWideIsBroken(String text, int width, int lines) {
		assertThat(TextWidth.lines(text, width)).isEqualTo(lines);
	}

	@Test
	void everyParagraphBeginsALine() {
		assertThat(TextWidth.lines("one\ntwo three", 5)).isEqualTo(3);
	}

}
