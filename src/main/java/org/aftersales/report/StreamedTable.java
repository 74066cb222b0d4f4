package org.aftersales.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows streamed below the column titles of a sheet; a full sheet continues on another.
 */
final class StreamedTable {

	private final StreamedBook book;

	private final String name;

	private final List<Column> columns;

	private final int headerRow;

	private final int rowsPerSheet;

	private final List<TablePart> parts = new ArrayList<>();

	StreamedTable(StreamedBook book, String name, List<Column> columns, int headerRow, int rowsPerSheet) {
		this.book = book;
		this.name = name;
		this.columns = columns;
		this.headerRow = headerRow;
		this.rowsPerSheet = rowsPerSheet;
		this.parts.add(new TablePart(book.newSheet(name), headerRow));
	}

	void row(@Nullable Object[] values) {
		Row row = roomyPart().newRow();
		for (int index = 0; index < values.length; index++) {
			Object value = values[index];
			if (value != null) {
				write(row.createCell(index), this.columns.get(index).kind(), value);
			}
		}
	}

	/**
	 * Writes titles, filter and frozen header of every sheet, after the last row.
	 */
	void frame(TableFrame frame) {
		for (int index = 0; index < this.parts.size(); index++) {
			TablePart part = this.parts.get(index);
			frame.write(this.book.page(part.sheetName()), part, index);
		}
	}

	List<TablePart> parts() {
		return this.parts;
	}

	/**
	 * Where the row written last stands.
	 */
	String place() {
		return this.parts.get(this.parts.size() - 1).lastPlace();
	}

	/**
	 * A formula over each sheet's cells, added up.
	 */
	String overParts(Function<TablePart, String> formula) {
		return this.parts.stream().map(formula).collect(Collectors.joining("+"));
	}

	private void write(Cell cell, ColumnKind kind, Object value) {
		cell.setCellStyle((kind == ColumnKind.STATUS) ? this.book.styles().status((String) value)
				: this.book.styles().data(kind));
		switch (kind) {
			case ID, TEXT, STATUS -> cell.setCellValue(this.book.text().clean((String) value));
			case INSTANT -> cell.setCellValue(ExcelTime.serial((Instant) value, this.book.date().zone()).doubleValue());
			case DAY -> cell.setCellValue(ExcelTime.serial((LocalDate) value).doubleValue());
			default -> cell.setCellValue(ColumnSums.number(value).doubleValue());
		}
	}

	private TablePart roomyPart() {
		TablePart last = this.parts.get(this.parts.size() - 1);
		if (last.rows() < this.rowsPerSheet) {
			return last;
		}
		TablePart next = new TablePart(this.book.newSheet(this.name + " " + (this.parts.size() + 1)), this.headerRow);
		this.parts.add(next);
		return next;
	}

}
