package org.aftersales.console;

import java.util.regex.Pattern;

/**
 * Takes passwords out of texts that are shown, logged or recorded. It knows them by their
 * form, {@code password=…} in an argument or an address and {@code //user:…@host}, not by
 * their value.
 */
public final class Secrets {

	private static final String MASK = "***";

	private static final Pattern NAMED = Pattern.compile("(?i)(passw(?:or)?d|secret|token)(\\s*=\\s*)[^\\s&;'\"]+");

	private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/\\s:@]*):[^/\\s]*@");

	private Secrets() {
	}

	/**
	 * The text, with {@code ***} where a password stood.
	 */
	public static String masked(String text) {
		return IN_ADDRESS.matcher(NAMED.matcher(text).replaceAll("$1$2" + MASK)).replaceAll("$1:" + MASK + "@");
	}

}
