package org.aftersales.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CellTextTests {

	private final CellText text = new CellText("[cut]");

	@Test
	void ordinaryTextStaysAsItIs() {
		assertThat(this.text.clean("大小尺寸不符 _x 100% =1+1 \uD83D\uDC56\nline"))
			.isEqualTo("大小尺寸不符 _x 100% =1+1 \uD83D\uDC56\nline");
		assertThat(this.text.unprintable() + this.text.escaped() + this.text.cut()).isZero();
	}

	@Test
	void charactersThatXmlCannotHoldAreMarkedAndTheTextCounted() {
		assertThat(this.text.clean("a\u0000b\u0007c\uFFFEd\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
		assertThat(this.text.clean("tab\tand\r\nreturn")).isEqualTo("tab and \nreturn");

		assertThat(this.text.unprintable()).isEqualTo(1);
	}

	@Test
	void whatLooksLikeAnEscapeIsEscaped() {
		assertThat(this.text.clean("_x0041_x0042_ _x00zz_ _x004")).isEqualTo("_x005F_x0041_x005F_x0042_ _x00zz_ _x004");

		assertThat(this.text.escaped()).isEqualTo(1);
	}

	@Test
	void longTextIsCutBetweenCharactersAndEscapes() {
		assertThat(this.text.clean("x".repeat(32_000))).hasSize(32_000);
		assertThat(this.text.cut()).isZero();

		assertThat(this.text.clean("x".repeat(40_000))).hasSize(32_005).endsWith("x[cut]");
		assertThat(this.text.clean("x" + "\uD83D\uDC56".repeat(20_000))).hasSize(31_999 + 5)
			.endsWith("\uD83D\uDC56[cut]");
		assertThat(this.text.clean("_x0041_".repeat(5_000))).hasSizeLessThanOrEqualTo(32_005).endsWith("[cut]");
		assertThat(this.text.cut()).isEqualTo(3);
	}

}
