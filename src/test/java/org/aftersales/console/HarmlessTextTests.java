package org.aftersales.console;

import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HarmlessTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "\u001b", "\u009b", "\u0007", "\b", "\r", "\n", "\t", "\u0000", "\u007f", "\u202e",
			"\u2066", "\u2028", "\u0085" })
	void whatActsIsShownInALine(String character) {
		assertThat(HarmlessText.line("A" + character + "[31mB")).isEqualTo("A\uFFFD[31mB");
	}

	@Test
	void wordsOfEveryLanguageAndEmojiStayAsTheyAre() {
		String words = "¿Señal? 质量问题 — 50 % 👍 é";

		assertThat(HarmlessText.line(words)).isEqualTo(words);
	}

	@Test
	void whatIsPrintedKeepsItsLinesAndTabsAlone() {
		StringWriter shown = new StringWriter();

		HarmlessText.on(shown).printf("a\tb%nc\u001b[2J%s", "\u202ed").flush();

		assertThat(shown.toString()).isEqualTo("a\tb" + System.lineSeparator() + "c\uFFFD[2J\uFFFDd");
	}

	@Test
	void nobodyFiltersTwice() {
		var once = HarmlessText.on(new StringWriter());

		assertThat(HarmlessText.on(once)).isSameAs(once);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://h/d?user=a&password=geheim&ssl=true", "//recon:geheim@h:5432/d",
			"PASSWORD = geheim", "--db-password=geheim", "passwd=geheim;x", "'secret=geheim'" })
	void passwordsAreKnownByTheirForm(String text) {
		assertThat(Secrets.masked(text)).contains("***").doesNotContain("geheim");
	}

	@Test
	void otherWordsAreNotMasked() {
		String words = "jobs/recon night --by Li --reason 'the password was late' //share/x";

		assertThat(Secrets.masked(words)).isEqualTo(words);
	}

}
