package org.aftersales.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One sheet of a table; most tables need only one.
 */
final class TablePart {

	/** Zero-based row of the column titles; the two above name the sheet. */
	static final int HEADER_ROW = 2;

	private final SXSSFSheet sheet;

	private int rows;

	TablePart(SXSSFSheet sheet) {
		this.sheet = sheet;
	}

	Row newRow() {
		this.rows++;
		return this.sheet.createRow(HEADER_ROW + this.rows);
	}

	String sheetName() {
		return this.sheet.getSheetName();
	}

	int rows() {
		return this.rows;
	}

	/**
	 * Zero-based; an empty table keeps one empty row.
	 */
	int lastRow() {
		return HEADER_ROW + Math.max(1, this.rows);
	}

	/**
	 * The first cell of the last row, for a link.
	 */
	String lastPlace() {
		return "%s!A%s".formatted(FormulaText.sheet(sheetName()), lastRow() + 1);
	}

	/**
	 * The cells of that column, for a formula.
	 */
	String range(int column) {
		String letters = CellReference.convertNumToColString(column);
		return "%s!$%s$%s:$%s$%s".formatted(FormulaText.sheet(sheetName()), letters, HEADER_ROW + 2, letters,
				lastRow() + 1);
	}

}
