package org.aftersales.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What every key figure and every column means.
 */
final class DefinitionsSheet {

	private static final List<String> PARTS = List.of("words", "numerator", "denominator", "window", "source");

	private static final int[] WIDTHS = { 34, 46, 34, 34, 26, 34 };

	private final Page page;

	private final Labels labels;

	private int row;

	DefinitionsSheet(Page page, Labels labels) {
		this.page = page;
		this.labels = labels;
	}

	void write(String key, List<Kpi> kpis, List<TableSheet> tables, MasterCheck master) {
		this.page.text(this.row++, 0, Look.TITLE, this.labels.text("sheet.definitions"));
		master.on(this.page, this.row++, 0);
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.kpis"));
		line(Look.HEADER, "definitions.kpi", PARTS.stream().map("definitions."::concat).toList());
		for (Kpi kpi : kpis) {
			line(Look.WRAPPED, kpi.key(), PARTS.stream().map((part) -> kpi.key() + "." + part).toList());
		}
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.rules"));
		this.labels.text(key + ".rules").lines().forEach((rule) -> this.page.text(this.row++, 0, Look.NOTE, rule));
		this.row++;
		this.page.text(this.row++, 0, Look.SECTION, this.labels.text("definitions.columns"));
		line(Look.HEADER, "definitions.column",
				List.of("definitions.meaning", "definitions.sheet", "definitions.unit"));
		tables.forEach(this::columns);
		this.page.widths(WIDTHS);
		this.page.sheet().createFreezePane(0, 2);
		this.page.onePageWide(true, 2);
	}

	private void columns(TableSheet table) {
		for (Column column : table.columns()) {
			cells(Look.WRAPPED, List.of(this.labels.text(column.key()), this.labels.text(column.key() + ".means"),
					this.labels.text(table.key() + ".sheet"), this.labels.text("unit." + column.kind())));
		}
	}

	private void line(Look look, String first, List<String> others) {
		cells(look,
				Stream
					.concat(Stream.of(this.labels.text(first)),
							others.stream().map((other) -> this.labels.find(other).orElse("–")))
					.toList());
	}

	private void cells(Look look, List<String> texts) {
		int lines = 1;
		for (int column = 0; column < texts.size(); column++) {
			this.page.text(this.row, column, look, texts.get(column));
			lines = Math.max(lines, TextWidth.lines(texts.get(column), WIDTHS[column]));
		}
		this.page.linesOf(this.row++, lines);
	}

}
