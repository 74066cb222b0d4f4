package org.aftersales.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Texts of feeds on their way to a terminal or a log. A character that would move the
 * cursor, change colours, begin a line or turn the direction of writing is shown as
 * U+FFFD, so that what a feed sends can neither act nor forge.
 */
public final class HarmlessText {

	private static final char SHOWN = '\uFFFD';

	private HarmlessText() {
	}

	/**
	 * The text on one line.
	 */
	public static String line(String text) {
		StringBuilder line = new StringBuilder(text.length());
		text.chars().forEach((character) -> line.append(acts(character) ? SHOWN : (char) character));
		return line.toString();
	}

	/**
	 * The same for everything that is printed there; line breaks and tabs pass, because
	 * the program itself prints them.
	 */
	public static PrintWriter on(Writer writer) {
		return (writer instanceof Printer already) ? already : new Printer(writer);
	}

	private static boolean acts(int character) {
		return Character.isISOControl(character) || character == '\u2028' || character == '\u2029'
				|| (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
	}

	private static boolean layout(int character) {
		return character == '\n' || character == '\t' || System.lineSeparator().indexOf(character) >= 0;
	}

	/** Known by its type, so that nobody filters twice. */
	private static final class Printer extends PrintWriter {

		Printer(Writer writer) {
			super(new Filter(writer), true);
		}

	}

	private static final class Filter extends FilterWriter {

		Filter(Writer writer) {
			super(writer);
		}

		@Override
		public void write(int character) throws IOException {
			this.out.write((acts(character) && !layout(character)) ? SHOWN : character);
		}

		@Override
		public void write(char[] characters, int offset, int length) throws IOException {
			write(new String(characters, offset, length), 0, length);
		}

		@Override
		public void write(String text, int offset, int length) throws IOException {
			StringBuilder shown = new StringBuilder(length);
			text.substring(offset, offset + length)
				.chars()
				.forEach((character) -> shown
					.append((acts(character) && !layout(character)) ? SHOWN : (char) character));
			this.out.write(shown.toString());
		}

	}

}
