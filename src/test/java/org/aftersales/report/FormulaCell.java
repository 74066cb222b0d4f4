package org.aftersales.report;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A formula with the value that is stored beside it.
 */
record FormulaCell(Cell cell) {

	/** Programs add up floating point numbers in other orders. */
	private static final double ROUNDING = 1e-9;

	static List<FormulaCell> all(ReadWorkbook workbook) {
		List<FormulaCell> formulas = new ArrayList<>();
		for (Sheet sheet : workbook.sheets()) {
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.FORMULA) {
						formulas.add(new FormulaCell(cell));
					}
				}
			}
		}
		return formulas;
	}

	/**
	 * Whether the same cell of another workbook shows the same.
	 */
	boolean hasValueOf(ReadWorkbook other) {
		Cell theirs = in(other);
		if (resultOf(theirs) != resultOf(this.cell)) {
			return false;
		}
		return switch (resultOf(this.cell)) {
			case NUMERIC -> Math.abs(theirs.getNumericCellValue() - this.cell.getNumericCellValue()) <= ROUNDING
					* Math.max(1, Math.abs(this.cell.getNumericCellValue()));
			case STRING -> theirs.getStringCellValue().equals(this.cell.getStringCellValue());
			default -> false;
		};
	}

	String valueIn(ReadWorkbook other) {
		Cell theirs = in(other);
		return switch (resultOf(theirs)) {
			case NUMERIC -> String.valueOf(theirs.getNumericCellValue());
			case STRING -> theirs.getStringCellValue();
			default -> theirs.toString() + " (" + resultOf(theirs) + ")";
		};
	}

	@Override
	public String toString() {
		return "%s!%s =%s shows %s".formatted(this.cell.getSheet().getSheetName(), this.cell.getAddress(),
				this.cell.getCellFormula(), ReadWorkbook.value(this.cell));
	}

	private Cell in(ReadWorkbook other) {
		return other.sheet(this.cell.getSheet().getSheetName())
			.getRow(this.cell.getRowIndex())
			.getCell(this.cell.getColumnIndex());
	}

	private static CellType resultOf(Cell cell) {
		return (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType() : cell.getCellType();
	}

}
