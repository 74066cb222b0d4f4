package org.aftersales.report;

import java.util.List;

/**
 * How a cell outside a table's data looks.
 */
enum Look {

	TITLE, SUBTITLE, HEADLINE, NEWS, SHEET_TITLE, SECTION, HEADER, HEADER_INDENTED, HEADER_RIGHT, PLAIN, PLAIN_INDENTED,
	PLAIN_RIGHT, REMARK, WRAPPED, NOTE, NOTE_WARN, NOTE_BAD, CALL, MASTER_GOOD, MASTER_BAD, VERDICT_GOOD, VERDICT_WARN,
	VERDICT_BAD, VERDICT_NEUTRAL, LINK;

	/** Looks of words that say where something stands, each with a symbol. */
	static final List<Look> STANDINGS = List.of(VERDICT_GOOD, VERDICT_WARN, VERDICT_BAD);

	/**
	 * The symbol that such words begin with.
	 */
	String symbol() {
		return switch (this) {
			case VERDICT_GOOD -> "✓";
			case VERDICT_WARN -> "●";
			case VERDICT_BAD -> "▲";
			default -> "";
		};
	}

	/**
	 * The look of words that begin with a symbol: ✓ is good, ● asks for attention, ▲ is
	 * bad, anything else is none of them. So colour never says more than the words.
	 */
	static Look of(String words) {
		return STANDINGS.stream().filter((look) -> words.startsWith(look.symbol())).findFirst().orElse(VERDICT_NEUTRAL);
	}

	/**
	 * The look of a line that may begin with such a symbol.
	 */
	static Look ofNote(String words) {
		return switch (of(words)) {
			case VERDICT_WARN -> NOTE_WARN;
			case VERDICT_BAD -> NOTE_BAD;
			default -> NOTE;
		};
	}

}
