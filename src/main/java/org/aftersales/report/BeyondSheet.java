package org.aftersales.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sheet that says of which tables a part stands in detail files alone, with the
 * numbers by which the totals of the workbook count that part. It exists only if there is
 * any.
 */
final class BeyondSheet {

	private static final int FIRST_ROW = 4;

	private static final int[] WIDTHS = { 26, 44, 18, 18, 18, 52 };

	private final Labels labels;

	private final Map<List<Object>, Line> lines = new LinkedHashMap<>();

	BeyondSheet(Labels labels) {
		this.labels = labels;
	}

	/**
	 * The cell with what stands in the detail file alone, on a line that is added unless
	 * it is there.
	 */
	String cell(Line line) {
		List<Object> key = List.of(line.tableKey(), line.columns());
		this.lines.putIfAbsent(key, line);
		return "%s!$D$%s".formatted(FormulaText.sheet(name()),
				FIRST_ROW + 1 + List.copyOf(this.lines.keySet()).indexOf(key));
	}

	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	String name() {
		return this.labels.text("sheet.beyond");
	}

	/**
	 * Where it begins, for a link.
	 */
	String place() {
		return FormulaText.sheet(name()) + "!A1";
	}

	/**
	 * How many tables it is about.
	 */
	long tables() {
		return this.lines.values().stream().map(Line::tableKey).distinct().count();
	}

	void write(Page page, MasterCheck master) {
		page.text(0, 0, Look.TITLE, name());
		master.on(page, 1, 0);
		page.text(2, 0, Look.NOTE, this.labels.text("beyond.note"));
		String[] headers = { "table", "number", "shown", "only", "together", "file" };
		int lines = 1;
		for (int column = 0; column < headers.length; column++) {
			boolean text = column < 2 || column == headers.length - 1;
			String title = this.labels.text("beyond." + headers[column]);
			page.text(FIRST_ROW - 1, column, text ? Look.HEADER : Look.HEADER_RIGHT, title);
			lines = Math.max(lines, TextWidth.lines(title, WIDTHS[column]));
		}
		page.linesOf(FIRST_ROW - 1, lines);
		int row = FIRST_ROW;
		for (Line line : this.lines.values()) {
			write(page, row++, line);
		}
		page.widths(WIDTHS);
		page.sheet().createFreezePane(0, FIRST_ROW);
		page.onePageWide(true, FIRST_ROW);
	}

	private void write(Page page, int row, Line line) {
		String number = number(line);
		page.text(row, 0, Look.PLAIN, this.labels.text(line.tableKey() + ".sheet"));
		page.text(row, 1, Look.WRAPPED, number);
		page.linesOf(row, TextWidth.lines(number, WIDTHS[1]));
		ColumnKind kind = line.columns().isEmpty() ? ColumnKind.COUNT : countsAs(line.columns().get(0).kind());
		page.figure(row, 2, kind, line.shown());
		page.figure(row, 3, kind, Total.of(line.only()));
		page.figure(row, 4, kind, Total.formula("ROUND(C%1$s+D%1$s,2)".formatted(row + 1), line.together()));
		page.text(row, 5, Look.PLAIN, line.file());
	}

	private String number(Line line) {
		List<Column> columns = line.columns();
		return switch (columns.size()) {
			case 0 -> this.labels.text("beyond.count");
			case 1 -> this.labels.text("beyond.sum", title(columns.get(0)));
			default -> this.labels.text("beyond.sumWhere", title(columns.get(0)),
					columns.stream().skip(1).map(this::title).collect(Collectors.joining(", ")));
		};
	}

	private String title(Column column) {
		return this.labels.text(column.key());
	}

	/**
	 * A sum of ones is a count.
	 */
	private static ColumnKind countsAs(ColumnKind kind) {
		return (kind == ColumnKind.FLAG) ? ColumnKind.COUNT : kind;
	}

	/**
	 * A number of a table, by where its rows stand.
	 *
	 * @param tableKey key of the table's labels
	 * @param file its detail file, as seen from the workbook
	 * @param columns what is added up, and the flag that must be set; none: rows are
	 * counted
	 * @param shown over the rows that the workbook shows
	 * @param only over the others
	 */
	record Line(String tableKey, String file, List<Column> columns, Total shown, BigDecimal only) {

		BigDecimal together() {
			return this.shown.value().orElse(BigDecimal.ZERO).add(this.only);
		}

	}

}
