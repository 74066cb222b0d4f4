package org.aftersales.report;

/**
 * A verdict in a text column of a table: a word with its symbol, in a colour that says
 * the same.
 *
 * @param tone what the colour says
 * @param words the words, with a symbol before them, so that colour is never alone
 */
public record Status(Tone tone, String words) {

	/**
	 * All is well.
	 */
	public static Status good(String words) {
		return new Status(Tone.GOOD, words);
	}

	/**
	 * Look at it.
	 */
	public static Status warning(String words) {
		return new Status(Tone.WARNING, words);
	}

	/**
	 * A limit is reached.
	 */
	public static Status bad(String words) {
		return new Status(Tone.BAD, words);
	}

	/**
	 * There is nothing to judge.
	 */
	public static Status none(String words) {
		return new Status(Tone.NONE, words);
	}

	Look look() {
		return switch (this.tone) {
			case GOOD -> Look.STATUS_GOOD;
			case WARNING -> Look.STATUS_WARNING;
			case BAD -> Look.STATUS_BAD;
			case NONE -> Look.STATUS_NONE;
		};
	}

	/**
	 * What a colour says.
	 */
	enum Tone {

		GOOD, WARNING, BAD, NONE

	}

}
