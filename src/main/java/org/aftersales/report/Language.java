package org.aftersales.report;

import java.util.List;
import java.util.Locale;

/**
 * A language of the workbooks. It changes words alone: numbers, dates and what is counted
 * are the same in all of them.
 *
 * @param code its code by ISO 639, one of {@link #CODES}
 */
public record Language(String code) {

	/**
	 * The codes of all languages.
	 */
	public static final List<String> CODES = List.of("zh", "en", "es");

	/**
	 * What is written where nobody chose, and what programs read.
	 */
	public static final Language ENGLISH = new Language("en");

	/**
	 * Refuses a language that has no words.
	 * @throws IllegalArgumentException if there is none, with those that there are
	 */
	public Language {
		if (!CODES.contains(code)) {
			throw new IllegalArgumentException(
					"there is no language '%s'; write one of %s".formatted(code, String.join(", ", CODES)));
		}
	}

	Locale locale() {
		return Locale.forLanguageTag(this.code);
	}

	@Override
	public String toString() {
		return this.code;
	}

}
