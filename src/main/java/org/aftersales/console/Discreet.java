package org.aftersales.console;

import java.util.regex.Pattern;

/**
 * Words that leave the machine, or are collected, without what names a person: telephone
 * numbers, e-mail addresses, and the values that a database quotes when it refuses a row.
 */
public final class Discreet {

	/** Mainland mobile numbers, also with the country's code. */
	private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d{9}(?!\\d)");

	private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");

	private static final Pattern ROW = Pattern.compile("(Failing row contains |Key \\([^)]*\\)=)\\(.*?\\)(?=[. ]|$)",
			Pattern.DOTALL);

	private Discreet() {
	}

	/**
	 * The same words with those parts struck out.
	 */
	public static String words(String words) {
		String rows = ROW.matcher(words).replaceAll("$1(***)");
		return TELEPHONE.matcher(MAIL.matcher(rows).replaceAll("***")).replaceAll("***");
	}

}
