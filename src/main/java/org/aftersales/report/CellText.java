package org.aftersales.report;

/**
 * Makes texts harmless in a cell and counts what it changed (but for blanks at either
 * end, which are dropped): characters that XML cannot carry become U+FFFD (tabs and
 * returns a space), what the file format would read as an escape ({@code _x0041_}) is
 * escaped itself, and a text too long for a cell is cut with a mark.
 */
final class CellText {

	/**
	 * A cell holds 32,767 characters; the rest is for the mark.
	 */
	static final int LONGEST = 32_000;

	private static final int REPLACEMENT = 0xfffd;

	private static final String ESCAPED_UNDERSCORE = "_x005F_";

	private final String cutMark;

	private long unprintable;

	private long escaped;

	private long cut;

	CellText(String cutMark) {
		this.cutMark = cutMark;
	}

	String clean(String raw) {
		String text = raw.strip();
		StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
		boolean dirty = false;
		boolean escape = false;
		for (int at = 0; at < text.length();) {
			int point = text.codePointAt(at);
			boolean opensEscape = point == '_' && isEscape(text, at);
			if (clean.length() + (opensEscape ? ESCAPED_UNDERSCORE.length() : Character.charCount(point)) > LONGEST) {
				clean.append(this.cutMark);
				this.cut++;
				break;
			}
			if (opensEscape) {
				clean.append(ESCAPED_UNDERSCORE);
				escape = true;
			}
			else {
				clean.appendCodePoint(printable(point));
				dirty |= printable(point) == REPLACEMENT;
			}
			at += Character.charCount(point);
		}
		this.unprintable += dirty ? 1 : 0;
		this.escaped += escape ? 1 : 0;
		return clean.toString();
	}

	/**
	 * Texts in which at least one character could not be carried.
	 */
	long unprintable() {
		return this.unprintable;
	}

	/**
	 * Texts that looked like an escape of the file format.
	 */
	long escaped() {
		return this.escaped;
	}

	/**
	 * Texts that were cut.
	 */
	long cut() {
		return this.cut;
	}

	private static int printable(int point) {
		if (point == '\t' || point == '\r') {
			return ' ';
		}
		boolean control = (point < 0x20 && point != '\n') || (point >= 0x7f && point <= 0x9f);
		boolean surrogate = point >= 0xd800 && point <= 0xdfff;
		return (control || surrogate || (point & 0xfffe) == 0xfffe) ? REPLACEMENT : point;
	}

	private static boolean isEscape(String text, int at) {
		if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
			return false;
		}
		return text.substring(at + 2, at + 6).chars().allMatch((digit) -> Character.digit(digit, 16) >= 0);
	}

}
