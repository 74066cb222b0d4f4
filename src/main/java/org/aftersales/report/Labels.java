package org.aftersales.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.springframework.stereotype.Component;

/**
 * All words of the workbooks, from one resource bundle. Numbers are written the same way
 * whatever the locale of the machine.
 */
@Component
public class Labels {

	private final ResourceBundle words = ResourceBundle.getBundle("org.aftersales.report.labels", Locale.ROOT);

	/**
	 * The label of that key, with the values put in where it has {@code %s}.
	 * @throws java.util.MissingResourceException if there is none, which is a mistake in
	 * the program
	 */
	public String text(String key, Object... values) {
		return String.format(Locale.ROOT, this.words.getString(key), values);
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
			used += (point >= 0x1100) ? 2 : 1;
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
