package org.aftersales.report;

/**
 * How a cell outside a table's data looks.
 */
enum Look {

	TITLE, SUBTITLE, HEADLINE, SECTION, HEADER, HEADER_RIGHT, PLAIN, WRAPPED, NOTE, MASTER_GOOD, MASTER_BAD,
	VERDICT_GOOD, VERDICT_BAD, VERDICT_NEUTRAL, LINK

}
