package org.aftersales.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One sheet of a table; most tables need only one.
 */
final class TablePart {

	private final SXSSFSheet sheet;

	private final int headerRow;

	private int rows;

	/**
	 * A sheet without rows.
	 * @param headerRow zero-based row of its column titles
	 */
	TablePart(SXSSFSheet sheet, int headerRow) {
		this.sheet = sheet;
		this.headerRow = headerRow;
	}

	Row newRow() {
		this.rows++;
		return this.sheet.createRow(this.headerRow + this.rows);
	}

	String sheetName() {
		return this.sheet.getSheetName();
	}

	int rows() {
		return this.rows;
	}

	/**
	 * Zero-based row of the column titles.
	 */
	int headerRow() {
		return this.headerRow;
	}

	/**
	 * Zero-based; an empty table keeps one empty row.
	 */
	int lastRow() {
		return this.headerRow + Math.max(1, this.rows);
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
		return "%s!$%s$%s:$%s$%s".formatted(FormulaText.sheet(sheetName()), letters, this.headerRow + 2, letters,
				lastRow() + 1);
	}

}
