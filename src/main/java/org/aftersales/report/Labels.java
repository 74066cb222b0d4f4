package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.springframework.stereotype.Component;

/**
 * All words of the workbooks in one language, from its resource bundle. Numbers are
 * written the same way in every language and whatever the locale of the machine. A label
 * that a language lacks is English, which a test forbids.
 * <p>
 * The bean is English, for files that programs read. A workbook takes the labels of its
 * draft, so that it can be written in any language.
 */
@Component
public class Labels {

	private static final ResourceBundle.Control NEVER_THE_MACHINES = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Language language;

	private final ResourceBundle words;

	/**
	 * The English labels.
	 */
	public Labels() {
		this(Language.ENGLISH);
	}

	Labels(Language language) {
		this.language = language;
		this.words = ResourceBundle.getBundle("org.aftersales.report.labels", language.locale(), NEVER_THE_MACHINES);
	}

	/**
	 * The language of the words.
	 */
	public Language language() {
		return this.language;
	}

	/**
	 * The label of that key, with the values put in where it has {@code %s}.
	 * @throws java.util.MissingResourceException if there is none, which is a mistake in
	 * the program
	 */
	public String text(String key, Object... values) {
		return String.format(Locale.ROOT, this.words.getString(key), values);
	}

	/**
	 * The same with a capital letter, where it begins a line.
	 */
	String sentence(String key, Object... values) {
		String words = text(key, values);
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/**
	 * The label of that key if there is one.
	 */
	Optional<String> find(String key) {
		return this.words.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
	}

	/**
	 * The first of these keys that has a label; the last one if none has.
	 */
	public String firstKnown(String... keys) {
		for (String key : keys) {
			if (this.words.containsKey(key)) {
				return key;
			}
		}
		return keys[keys.length - 1];
	}

	/**
	 * What a code is called: the label of the prefix followed by the code; the code
	 * itself if it has none.
	 */
	public String word(String prefix, String code) {
		return find(prefix + code).orElse(code);
	}

	/**
	 * A count with grouped digits.
	 */
	public String count(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/**
	 * An amount of yuan with two decimals and grouped digits.
	 */
	public String money(BigDecimal yuan) {
		return String.format(Locale.ROOT, "%,.2f", yuan);
	}

	/**
	 * A text cut to that many narrow characters; East Asian characters count twice.
	 */
	public String abbreviated(String text, int width) {
		int used = 0;
		for (int at = 0; at < text.length();) {
			int point = text.codePointAt(at);
			used += TextWidth.of(point);
			if (used > width) {
				return text.substring(0, at) + "…";
			}
			at += Character.charCount(point);
		}
		return text;
	}

	/**
	 * A share such as 0.0239 as {@code 2.39 %}.
	 */
	public String percent(BigDecimal share) {
		return String.format(Locale.ROOT, "%.2f %%", share.movePointRight(2));
	}

}
