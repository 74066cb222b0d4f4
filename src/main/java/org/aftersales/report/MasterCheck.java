package org.aftersales.report;

/**
 * Whether all checks tie, in one cell that every sheet repeats in its frozen header.
 *
 * @param cell reference of the cell, for formulas
 * @param words what it says
 * @param good whether all tie
 */
record MasterCheck(String cell, String words, boolean good) {

	void on(Page page, int row, int column) {
		page.textFormula(row, column, this.good ? Look.MASTER_GOOD : Look.MASTER_BAD, this.cell, this.words);
	}

}
