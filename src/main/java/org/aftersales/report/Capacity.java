package org.aftersales.report;

import org.apache.poi.ss.SpreadsheetVersion;

/**
 * How many rows of a table stand where.
 *
 * @param inWorkbook so many rows does a workbook show at most
 * @param onSheet so many does one sheet hold at most, if its titles leave room for them
 */
record Capacity(int inWorkbook, int onSheet) {

	private static final int LINES = SpreadsheetVersion.EXCEL2007.getMaxRows();

	/**
	 * Sheets as long as the file format allows.
	 */
	static Capacity of(int inWorkbook) {
		return new Capacity(inWorkbook, LINES);
	}

	/**
	 * Rows on a sheet whose column titles stand in that zero-based row.
	 */
	int below(int headerRow) {
		return Math.min(this.onSheet, LINES - headerRow - 1);
	}

}
