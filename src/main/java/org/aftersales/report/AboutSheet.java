package org.aftersales.report;

import java.util.List;

/**
 * The first page of a detail file: what it is, what its columns mean, and the texts that
 * had to be made harmless.
 */
final class AboutSheet {

	private static final int[] WIDTHS = { 40, 70, 26 };

	private final Page page;

	private final Labels labels;

	private int row;

	AboutSheet(Page page, Labels labels) {
		this.page = page;
		this.labels = labels;
	}

	void write(String title, List<String> lines, List<Column> columns, CellText text) {
		long unprintable = text.unprintable();
		long escaped = text.escaped();
		long cut = text.cut();
		this.page.text(this.row++, 0, Look.TITLE, title);
		lines.forEach((line) -> this.page.text(this.row++, 0, Look.NOTE, line));
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.columns"));
		line(Look.HEADER, "definitions.column", "definitions.meaning", "definitions.unit");
		columns.forEach((column) -> line(Look.WRAPPED, column.key(), column.key() + ".means", "unit." + column.kind()));
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("checks.cleaned"));
		cleaned("checks.unprintable", unprintable);
		cleaned("checks.escaped", escaped);
		cleaned("checks.cut", cut);
		this.page.widths(WIDTHS);
		this.page.sheet().createFreezePane(0, 1);
		this.page.onePageWide(true, 1);
	}

	private void line(Look look, String... keys) {
		int lines = 1;
		for (int column = 0; column < keys.length; column++) {
			String words = this.labels.text(keys[column]);
			this.page.text(this.row, column, look, words);
			lines = Math.max(lines, TextWidth.lines(words, WIDTHS[column]));
		}
		this.page.linesOf(this.row++, lines);
	}

	private void cleaned(String key, long texts) {
		String words = this.labels.text(key);
		this.page.text(this.row, 0, Look.WRAPPED, words);
		this.page.linesOf(this.row, TextWidth.lines(words, WIDTHS[0]));
		this.page.figure(this.row++, 1, ColumnKind.COUNT, Total.of(texts));
	}

}
