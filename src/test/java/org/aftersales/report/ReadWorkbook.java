package org.aftersales.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A published workbook, read cell by cell; tables begin below their title row.
 */
public final class ReadWorkbook implements AutoCloseable {

	private static final int FIRST_ROW = 3;

	private final XSSFWorkbook workbook;

	/**
	 * Closing it leaves the file as it is, which a workbook opened by its name does not.
	 */
	public ReadWorkbook(Path file) throws IOException {
		this.workbook = WorkbookFiles.open(file);
	}

	/** All sheets in the order of their tabs. */
	public Iterable<Sheet> sheets() {
		return this.workbook;
	}

	public Sheet sheet(String name) {
		return this.workbook.getSheet(name);
	}

	public String text(String sheet, int row, int column) {
		return sheet(sheet).getRow(row).getCell(column).getStringCellValue();
	}

	public double number(String sheet, int row, int column) {
		return sheet(sheet).getRow(row).getCell(column).getNumericCellValue();
	}

	/** Place of the first row that begins with that text. */
	public int row(String sheet, String first) {
		return StreamSupport.stream(sheet(sheet).spliterator(), false)
			.filter((row) -> value(row.getCell(0)).equals(first))
			.findFirst()
			.orElseThrow()
			.getRowNum();
	}

	/** A column of a table; "" where a row was never written. */
	public List<String> column(String sheet, int column) {
		return IntStream.rangeClosed(FIRST_ROW, sheet(sheet).getLastRowNum())
			.mapToObj((row) -> sheet(sheet).getRow(row))
			.map((row) -> (row != null) ? value(row.getCell(column)) : "")
			.toList();
	}

	/** The rows of a table, their cells divided by bars. */
	public List<String> rows(String sheet) {
		List<String> rows = new ArrayList<>();
		for (int row = FIRST_ROW; row <= sheet(sheet).getLastRowNum(); row++) {
			Row cells = sheet(sheet).getRow(row);
			rows.add(line(cells, IntStream.range(0, cells.getLastCellNum())));
		}
		return rows;
	}

	/** These columns of the rows of a table; rows that were never written are none. */
	public List<String> rows(String sheet, int... columns) {
		List<String> rows = new ArrayList<>();
		for (int row = FIRST_ROW; row <= sheet(sheet).getLastRowNum(); row++) {
			Row cells = sheet(sheet).getRow(row);
			if (cells != null) {
				rows.add(line(cells, IntStream.of(columns)));
			}
		}
		return rows;
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

	private static String line(Row cells, IntStream columns) {
		return columns.mapToObj((column) -> value(cells.getCell(column)))
			.reduce((left, right) -> left + "|" + right)
			.orElse("");
	}

	/** What it shows; of a formula what was written beside it. */
	public static String value(Cell cell) {
		if (cell == null || cell.getCellType() == CellType.BLANK) {
			return "";
		}
		return (cell.getCellType() == CellType.STRING
				|| (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING))
						? cell.getStringCellValue() : String.valueOf(cell.getNumericCellValue());
	}

}
