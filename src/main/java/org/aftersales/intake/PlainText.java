package org.aftersales.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Texts of files made fit for the database and for people.
 */
final class PlainText {

	private static final int LONGEST_RAW_VALUE = 500;

	private PlainText() {
	}

	/**
	 * The text on one line, without control characters and surrounding space.
	 */
	static String of(String cell) {
		if (isPlain(cell)) {
			return cell.strip();
		}
		StringBuilder text = new StringBuilder(cell.length());
		for (int position = 0; position < cell.length(); position++) {
			char character = cell.charAt(position);
			if (!Character.isISOControl(character)) {
				text.append(character);
			}
			else if (Character.isWhitespace(character)) {
				text.append(' ');
			}
		}
		return text.toString().strip();
	}

	private static boolean isPlain(String cell) {
		for (int position = 0; position < cell.length(); position++) {
			if (Character.isISOControl(cell.charAt(position))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The value as found, at most {@value #LONGEST_RAW_VALUE} characters; a control
	 * character, which the database may refuse, is shown as the replacement character.
	 */
	static String raw(String value) {
		String shown = (value.length() > LONGEST_RAW_VALUE) ? value.substring(0, LONGEST_RAW_VALUE) + "…" : value;
		return shown.chars()
			.map((character) -> Character.isISOControl(character) ? '\uFFFD' : character)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/**
	 * A short name for a line that has no key of its own.
	 */
	static String digest(String line) {
		return HexFormat.of().formatHex(sha256().digest(line.getBytes(StandardCharsets.UTF_8)), 0, 8);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java has SHA-256", impossible);
		}
	}

}
