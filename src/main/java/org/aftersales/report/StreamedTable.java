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

	/** Room that the gap before a text takes. */
	private static final int INDENT = 2;

	/** Higher rows than the format allows make it unreadable. */
	private static final int MOST_LINES = 25;

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
				write(row.createCell(index), this.columns.get(index), value);
			}
		}
		int lines = lines(values);
		if (lines > 1) {
			row.setHeightInPoints(Page.heightOf(lines));
		}
	}

	/**
	 * How many lines the wrapped texts of a row need: not every program finds that out.
	 */
	private int lines(@Nullable Object[] values) {
		int lines = 1;
		for (int index = 0; index < values.length; index++) {
			Column column = this.columns.get(index);
			if (column.wrapped() && values[index] instanceof String words) {
				lines = Math.max(lines, TextWidth.lines(words, column.width() - INDENT));
			}
		}
		return Math.min(lines, MOST_LINES);
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

	private void write(Cell cell, Column column, Object value) {
		cell.setCellStyle((column.kind() == ColumnKind.STATUS) ? this.book.styles().status((String) value)
				: this.book.styles().data(column));
		switch (column.kind()) {
			case ID, RULE, TEXT, STATUS -> cell.setCellValue(this.book.text().clean((String) value));
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
