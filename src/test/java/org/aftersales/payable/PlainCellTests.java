package org.aftersales.payable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainCellTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+86 10", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x" })
	void whatBeginsLikeAFormulaGetsAnApostrophe(String text) {
		assertThat(PlainCell.of(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "220715-605631333790137", "5.00", "5 yuan = 5 %", "质量问题", "'x" })
	void whatDoesNotStaysAsItIs(String text) {
		assertThat(PlainCell.of(text)).isEqualTo(text);
	}

	@Test
	void whatATerminalWouldObeyIsShown() {
		assertThat(PlainCell.of("\u001b]0;x\u0007=1")).isEqualTo("\uFFFD]0;x\uFFFD=1");
		assertThat(PlainCell.of("a\r\nb")).isEqualTo("a\r\nb");
	}

	@Test
	void aFormulaInsideATextIsNone() {
		assertThat(PlainCell.of("a=1")).isEqualTo("a=1");
	}

}
