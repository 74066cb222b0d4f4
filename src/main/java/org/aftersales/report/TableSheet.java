package org.aftersales.report;

import java.math.BigDecimal;
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
 * A table streamed row by row onto a sheet of its own, in flat memory whatever its
 * length; a full sheet continues on another. It adds up what it writes, so that the
 * formulas of the summary have exact values without being calculated. Ask for totals
 * after the last row only.
 */
public final class TableSheet {

	private final String key;

	private final List<Column> columns;

	private final WorkbookDraft draft;

	private final ColumnSums sums;

	private final List<TablePart> parts = new ArrayList<>();

	private long rows;

	TableSheet(String key, List<Column> columns, WorkbookDraft draft) {
		this.key = key;
		this.columns = List.copyOf(columns);
		this.draft = draft;
		this.sums = new ColumnSums(this.columns);
		this.parts.add(new TablePart(draft.newSheet(key, 1)));
	}

	/**
	 * Writes one row: for each column a value or null. An {@link Instant} for an instant,
	 * a {@link LocalDate} for a day, a {@link String} for texts and ids, a {@link Status}
	 * for a text that is a verdict, else a {@link BigDecimal}, {@link Integer},
	 * {@link Long} or, for a flag, {@link Boolean}. The first column must not be null.
	 */
	public void row(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new IllegalArgumentException(
					"%s has %d columns, not %d".formatted(this.key, this.columns.size(), values.length));
		}
		Row row = roomyPart().newRow();
		this.rows++;
		for (int index = 0; index < values.length; index++) {
			Object value = values[index];
			if (value != null) {
				write(row.createCell(index), this.columns.get(index).kind(), value);
			}
		}
		this.sums.add(values);
	}

	/**
	 * Where the row written last stands, for a link.
	 */
	public String place() {
		return this.parts.get(this.parts.size() - 1).lastPlace();
	}

	/**
	 * How many rows it has.
	 */
	public Total count() {
		return Total.formula(overParts((part) -> "COUNTA(" + part.range(0) + ")"), this.rows);
	}

	/**
	 * The sum of that column.
	 */
	public Total sum(Column column) {
		return Total.formula(overParts((part) -> "SUM(" + range(part, column) + ")"), this.sums.of(column));
	}

	/**
	 * The sum of that column over the rows whose flag is set.
	 */
	public Total sumWhere(Column column, Column flag) {
		return Total.formula(overParts((part) -> "SUMIFS(%s,%s,1)".formatted(range(part, column), range(part, flag))),
				this.sums.of(column, flag));
	}

	String key() {
		return this.key;
	}

	List<Column> columns() {
		return this.columns;
	}

	List<TablePart> parts() {
		return this.parts;
	}

	private void write(Cell cell, ColumnKind kind, Object value) {
		if (value instanceof Status status) {
			cell.setCellStyle(this.draft.styles().of(status.look()));
			cell.setCellValue(this.draft.text().clean(status.words()));
			return;
		}
		cell.setCellStyle(this.draft.styles().data(kind));
		switch (kind) {
			case ID, TEXT -> cell.setCellValue(this.draft.text().clean((String) value));
			case INSTANT ->
				cell.setCellValue(ExcelTime.serial((Instant) value, this.draft.date().zone()).doubleValue());
			case DAY -> cell.setCellValue(ExcelTime.serial((LocalDate) value).doubleValue());
			default -> cell.setCellValue(ColumnSums.number(value).doubleValue());
		}
	}

	private String overParts(Function<TablePart, String> formula) {
		return this.parts.stream().map(formula).collect(Collectors.joining("+"));
	}

	private String range(TablePart part, Column column) {
		return part.range(this.columns.indexOf(column));
	}

	private TablePart roomyPart() {
		TablePart last = this.parts.get(this.parts.size() - 1);
		if (last.rows() < this.draft.rowsPerSheet()) {
			return last;
		}
		TablePart next = new TablePart(this.draft.newSheet(this.key, this.parts.size() + 1));
		this.parts.add(next);
		return next;
	}

}
