package org.aftersales.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much room a text takes in a cell, in narrow characters; East Asian characters count
 * twice. A rule instead of a measurement, because that would depend on the fonts of the
 * host.
 */
final class TextWidth {

	private static final int FIRST_WIDE = 0x1100;

	/** Between these pieces a line may end: blanks, one wide character, a word. */
	private static final Pattern PIECES = Pattern.compile(" +|[\\x{1100}-\\x{10FFFF}]|[^ \\x{1100}-\\x{10FFFF}]+");

	private TextWidth() {
	}

	static int of(int point) {
		return (point >= FIRST_WIDE) ? 2 : 1;
	}

	static int of(String text) {
		return text.codePoints().map(TextWidth::of).sum();
	}

	/**
	 * The widest piece that cannot be broken.
	 */
	static int ofLongestWord(String text) {
		return pieces(text).filter((piece) -> !piece.isBlank()).mapToInt(TextWidth::of).max().orElse(0);
	}

	/**
	 * How many lines the text needs in a cell of that width, filled piece by piece; a
	 * word wider than the cell is broken.
	 */
	static int lines(String text, int width) {
		return text.lines().mapToInt((paragraph) -> linesOf(paragraph, width)).sum();
	}

	private static int linesOf(String paragraph, int width) {
		int lines = 1;
		int used = 0;
		for (String piece : pieces(paragraph).toList()) {
			int room = of(piece);
			if (used + room > width && !piece.isBlank()) {
				lines += (used > 0) ? 1 : 0;
				used = 0;
			}
			used += (used == 0 && piece.isBlank()) ? 0 : room;
			for (; used > width && !piece.isBlank(); used -= width) {
				lines++;
			}
		}
		return lines;
	}

	private static Stream<String> pieces(String text) {
		return PIECES.matcher(text).results().map(MatchResult::group);
	}

}
