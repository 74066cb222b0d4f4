package org.aftersales.console;

/**
 * How many columns of a terminal a text takes: Chinese, Japanese and Korean characters
 * take two, marks that stand on another character none.
 */
public final class CellWidth {

	/** First and last code points of the wide ranges, in order. */
	private static final int[] WIDE = { 0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C,
			0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900,
			0x1F9FF, 0x20000, 0x3FFFD };

	private CellWidth() {
	}

	static int of(String text) {
		return text.codePoints().map(CellWidth::of).sum();
	}

	/**
	 * The text with spaces up to that width; a wider text as it is.
	 */
	public static String padded(String text, int width) {
		return text + " ".repeat(Math.max(0, width - of(text)));
	}

	private static int of(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
			default -> isWide(codePoint) ? 2 : 1;
		};
	}

	private static boolean isWide(int codePoint) {
		for (int i = 0; i < WIDE.length; i += 2) {
			if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
				return true;
			}
		}
		return false;
	}

}
