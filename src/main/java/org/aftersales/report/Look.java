package org.aftersales.report;

/**
 * How a cell outside a table's data looks.
 */
enum Look {

	TITLE, SUBTITLE, HEADLINE, SECTION, HEADER, HEADER_RIGHT, PLAIN, WRAPPED, NOTE, MASTER_GOOD, MASTER_BAD,
	VERDICT_GOOD, VERDICT_WARN, VERDICT_BAD, VERDICT_NEUTRAL, LINK;

	/**
	 * The look of words that begin with a symbol: ✓ is good, ● asks for attention, ▲ is
	 * bad, anything else is none of them. So colour never says more than the words.
	 */
	static Look of(String words) {
		if (words.startsWith("✓")) {
			return VERDICT_GOOD;
		}
		if (words.startsWith("●")) {
			return VERDICT_WARN;
		}
		return words.startsWith("▲") ? VERDICT_BAD : VERDICT_NEUTRAL;
	}

}
