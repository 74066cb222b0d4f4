package org.aftersales.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table streamed row by row onto a sheet of its own, in flat memory whatever its
 * length; a full sheet continues on another. If it has more rows than a workbook shows,
 * all of them stand in a detail file and the sheet shows the first. It adds up what it
 * writes, so that the formulas of the summary have exact values without being calculated.
 * Ask for totals after the last row only.
 */
public final class TableSheet {

	/** Zero-based row of the column titles; the two above name the sheet. */
	static final int HEADER_ROW = 2;

	private static final int NOTE_WIDTH = 120;

	private final String key;

	private final List<Column> columns;

	private final WorkbookDraft draft;

	private final StreamedTable sheets;

	private final TableDetail detail;

	private final ColumnSums sums;

	private final ColumnSums shown;

	private long rows;

	private boolean complete;

	TableSheet(String key, List<Column> columns, WorkbookDraft draft, DetailFiles files) {
		this.key = key;
		this.columns = List.copyOf(columns);
		this.draft = draft;
		this.sums = new ColumnSums(this.columns);
		this.shown = new ColumnSums(this.columns);
		StreamedBook book = draft.book();
		this.sheets = new StreamedTable(book, book.labels().text(key + ".sheet"), this.columns, HEADER_ROW,
				draft.capacity().below(HEADER_ROW));
		this.detail = new TableDetail(this, files, book, draft.capacity());
	}

	/**
	 * Writes one row: for each column a value or null. An {@link Instant} for an instant,
	 * a {@link LocalDate} for a day, a {@link String} for texts, ids and statuses, else a
	 * {@link BigDecimal}, {@link Integer}, {@link Long} or, for a flag, {@link Boolean}.
	 * The first column must not be null.
	 */
	public void row(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new IllegalArgumentException(
					"%s has %d columns, not %d".formatted(this.key, this.columns.size(), values.length));
		}
		if (this.complete) {
			throw new IllegalStateException(
					"%s gets no more rows: a total of it was asked, or the next table opened".formatted(this.key));
		}
		this.rows++;
		nameRules(values);
		this.sums.add(values);
		if (isBeyond()) {
			this.detail.beyond(values);
		}
		else {
			this.sheets.row(values);
			this.shown.add(values);
			this.detail.shown(values);
		}
	}

	private void nameRules(@Nullable Object[] values) {
		for (int column = 0; column < values.length; column++) {
			if (this.columns.get(column).kind() == ColumnKind.RULE && values[column] instanceof String code) {
				this.draft.names(code);
			}
		}
	}

	/**
	 * Where the row written last stands, for a link; for a row in the detail file alone,
	 * where that is said.
	 */
	public String place() {
		return isBeyond() ? this.draft.beyond().place() : this.sheets.place();
	}

	/**
	 * How many rows it has.
	 */
	public Total count() {
		return total(this.sheets.overParts((part) -> "COUNTA(" + part.range(0) + ")"), BigDecimal.valueOf(this.rows),
				BigDecimal.valueOf(Math.min(this.rows, this.draft.capacity().inWorkbook())));
	}

	/**
	 * The sum of that column.
	 */
	public Total sum(Column column) {
		return total(this.sheets.overParts((part) -> "SUM(" + range(part, column) + ")"), this.sums.of(column),
				this.shown.of(column), column);
	}

	/**
	 * The sum of that column over the rows whose flag is set.
	 */
	public Total sumWhere(Column column, Column flag) {
		return total(
				this.sheets.overParts((part) -> "SUMIFS(%s,%s,1)".formatted(range(part, column), range(part, flag))),
				this.sums.of(column, flag), this.shown.of(column, flag), column, flag);
	}

	/**
	 * The greatest number of that column, which the caller knows; empty if it has none.
	 * It stands among the rows shown, because the caller writes the greatest first.
	 */
	public Total greatest(Column column, Optional<BigDecimal> value) {
		complete();
		String ranges = this.sheets.parts()
			.stream()
			.map((part) -> range(part, column))
			.collect(Collectors.joining(","));
		return new Total(Optional.of("MAX(" + ranges + ")"), value);
	}

	String key() {
		return this.key;
	}

	List<Column> columns() {
		return this.columns;
	}

	/**
	 * No more rows. What stands in the detail file alone is counted and summed by column.
	 */
	void complete() {
		if (this.complete) {
			return;
		}
		this.complete = true;
		this.detail.end();
		if (isBeyond()) {
			count();
			this.columns.stream().filter((column) -> column.kind().addsUp()).forEach(this::sum);
		}
	}

	/**
	 * Writes name, note, master check, titles and filter.
	 */
	void frame(MasterCheck master) {
		Labels labels = this.draft.labels();
		this.sheets.frame(new TableFrame(labels, this.key, this.columns));
		for (TablePart part : this.sheets.parts()) {
			Page page = this.draft.book().page(part.sheetName());
			page.titled(0, columnsOfNote(page), part.sheetName(), note(labels));
			master.on(page, 1, 0);
		}
	}

	void close() throws IOException {
		this.detail.close();
	}

	/**
	 * Across how many columns the note goes: about a printed line, so that it can be read
	 * on a screen as well.
	 */
	private int columnsOfNote(Page page) {
		int columns = 0;
		for (int width = 0; columns < this.columns.size() && width < NOTE_WIDTH; columns++) {
			width += page.sheet().getColumnWidth(columns) / 256;
		}
		return columns;
	}

	private String note(Labels labels) {
		String note = labels.sentence(this.key + ".note", this.draft.book().date().zone());
		if (this.rows == 0) {
			return labels.text(labels.firstKnown(this.key + ".empty", "table.empty")) + " " + note;
		}
		return isBeyond() ? labels.text("beyond.first", labels.count(this.draft.capacity().inWorkbook()),
				labels.count(this.rows), this.detail.fileName()) + " " + note : note;
	}

	private Total total(String formula, BigDecimal all, BigDecimal inWorkbook, Column... columns) {
		complete();
		if (!isBeyond()) {
			return Total.formula(formula, all);
		}
		String cell = this.draft.beyond()
			.cell(new BeyondSheet.Line(this.key, this.detail.fileName(), List.of(columns),
					Total.formula(formula, inWorkbook), all.subtract(inWorkbook)));
		return Total.formula(formula + "+" + cell, all);
	}

	private boolean isBeyond() {
		return this.rows > this.draft.capacity().inWorkbook();
	}

	private String range(TablePart part, Column column) {
		return part.range(this.columns.indexOf(column));
	}

}
